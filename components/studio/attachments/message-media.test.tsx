// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, mount, press, unmountAll } from "@/components/schema-form/mount-form";
import { downloadFile } from "@/components/ui/download-file";
import { toast } from "@/components/ui/toast";
import { MessageMedia } from "./message-media";

vi.mock("@/components/ui/download-file", () => ({ downloadFile: vi.fn() }));
vi.mock("@/components/ui/toast", () => ({ toast: vi.fn() }));

afterEach(() => {
  unmountAll();
  vi.clearAllMocks();
});

const file = (url: string) =>
  mount(<MessageMedia part={{ type: "file", url, name: "notes.txt", mimeType: "text/plain" }} />);

test("a file is decoded only when it is downloaded", () => {
  const decode = vi.spyOn(globalThis, "atob");
  const page = file(`data:text/plain;base64,${btoa("x".repeat(2048))}`);
  expect(page.textContent).toContain("text/plain · 2 KB");
  expect(decode).not.toHaveBeenCalled();
  press(byLabel(page, "Download notes.txt"));
  expect(decode).toHaveBeenCalledOnce();
  const bytes = new Uint8Array(2048).fill(120);
  expect(downloadFile).toHaveBeenCalledExactlyOnceWith("notes.txt", bytes, "text/plain");
});

test("a damaged file says that it was not downloaded", () => {
  const page = file("data:text/plain;base64,*");
  press(byLabel(page, "Download notes.txt"));
  expect(downloadFile).not.toHaveBeenCalled();
  expect(toast).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ title: "Not downloaded", tone: "destructive" }),
  );
});
