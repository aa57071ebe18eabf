export function PlainText({ text }: { text: string }) {
  return (
    <div className="min-w-0 whitespace-pre-wrap break-words text-base [overflow-wrap:anywhere]">
      {text}
    </div>
  );
}
