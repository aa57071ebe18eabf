/**
 * Copies text, also where the async clipboard is missing (plain http on another host).
 * `near` places the fallback's helper element, which must not lie outside an open modal dialog.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near);
  }
}

function copyBySelection(text: string, near: HTMLElement): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.position = "fixed";
  area.style.opacity = "0";
  near.after(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  near.focus();
  return copied;
}
