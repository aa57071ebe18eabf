type Word = { say: "hello" | "here" | "bye"; form: string };

type PageEvents = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/**
 * Tells the forms of one `topic` in this browser's tabs of each other. `onChange` gets the ids of the
 * others whenever one comes or goes; the returned function leaves. A browser without channels is alone.
 */
export function joinForms(
  topic: string,
  form: string,
  onChange: (others: ReadonlySet<string>) => void,
  page: PageEvents = window,
): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(`roster:editing:${topic}`);
  const others = new Set<string>();
  const say = (word: Word["say"]) => channel.postMessage({ say: word, form });
  const greet = () => say("hello");
  const leave = () => say("bye");

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isWord(data) || data.form === form) return;
    if (data.say === "bye") others.delete(data.form);
    else {
      // All answer a newcomer, so whoever does not is gone without a word.
      if (data.say === "hello") {
        others.clear();
        say("here");
      }
      others.add(data.form);
    }
    onChange(new Set(others));
  };
  page.addEventListener("pagehide", leave);
  page.addEventListener("pageshow", greet);
  greet();
  return () => {
    page.removeEventListener("pagehide", leave);
    page.removeEventListener("pageshow", greet);
    leave();
    channel.close();
  };
}

function isWord(data: unknown): data is Word {
  return (
    typeof data === "object" &&
    data !== null &&
    "say" in data &&
    (data.say === "hello" || data.say === "here" || data.say === "bye") &&
    "form" in data &&
    typeof data.form === "string"
  );
}
