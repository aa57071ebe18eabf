/** A file's size, rounded up: "1 KB", "840 KB", "3.2 MB". Units of 1,024. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  if (kilobytes < 1000) return `${kilobytes} KB`;
  return `${Math.ceil((bytes * 10) / 1024 ** 2) / 10} MB`;
}
