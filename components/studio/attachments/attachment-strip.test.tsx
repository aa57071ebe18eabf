// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { mount, unmountAll } from "@/components/schema-form/mount-form";
import { AttachmentTray, EMPTY_TRAY } from "@/lib/run/attachment-tray";
import { AttachmentStrip } from "./attachment-strip";

afterEach(unmountAll);

test("two files that are refused for the same reason are both told", () => {
  const complaints = vi.spyOn(console, "error");
  const why = "“a.bin” was not attached: it could not be read. Try again.";
  const attached = { ...EMPTY_TRAY, refused: [why, why] };
  const page = mount(<AttachmentStrip tray={new AttachmentTray(null, "x")} attached={attached} />);
  expect([...page.querySelectorAll("p")].map((said) => said.textContent)).toEqual([why, why]);
  expect(complaints).not.toHaveBeenCalled();
});
