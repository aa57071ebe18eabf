import type { Client } from "@langchain/langgraph-sdk";
import type { Locator, Page } from "playwright/test";
import { threadOf } from "./studio-page";

type SampleFile = { name: string; mimeType: string; buffer: Buffer };

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A picture of one pixel; `bytes` makes it as large as that, which pictures allow after their end. */
export function picture(name = "pixel.png", bytes = PIXEL.length): SampleFile {
  const rest = Buffer.alloc(Math.max(0, bytes - PIXEL.length), 7);
  return { name, mimeType: "image/png", buffer: Buffer.concat([PIXEL, rest]) };
}

export const pdf: SampleFile = {
  name: "report.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\nnothing in it\n\u00ff"),
};

/** The content block that Roster sends for a file. */
export function blockOf({ name, mimeType, buffer }: SampleFile) {
  const data = buffer.toString("base64");
  return mimeType.startsWith("image/")
    ? { type: "image_url", image_url: { url: `data:${mimeType};base64,${data}` } }
    : {
        type: "file",
        source_type: "base64",
        mime_type: mimeType,
        data,
        metadata: { filename: name },
      };
}

/** The contents of a thread's human messages, as the server keeps them. */
export async function askedContents(sdk: Client, page: Page): Promise<unknown[]> {
  const { values } = await sdk.threads.getState<{
    messages: { type: string; content: unknown }[];
  }>(threadOf(page));
  return values.messages.filter(({ type }) => type === "human").map(({ content }) => content);
}

export async function chooseFiles(page: Page, ...files: SampleFile[]): Promise<void> {
  const opened = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Attach files" }).click();
  await (await opened).setFiles(files);
}

/** Pastes into a field, or drops on it, what a person has copied or holds with the mouse. */
export async function handOver(
  target: Locator,
  how: "paste" | "dragover" | "drop",
  files: SampleFile[],
  texts: Record<string, string> = {},
): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    data: buffer.toString("base64"),
  }));
  await target.evaluate(
    (element, [kind, held, written]) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, data } of held) {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      for (const [type, text] of Object.entries(written)) transfer.setData(type, text);
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === "paste"
          ? new ClipboardEvent(kind, { ...options, clipboardData: transfer })
          : new DragEvent(kind, { ...options, dataTransfer: transfer }),
      );
    },
    [how, given, texts] as const,
  );
}
