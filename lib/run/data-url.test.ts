import { expect, test, vi } from "vitest";
import { dataUrlFacts, readDataUrl } from "./data-url";

test.each([
  ["data:image/png;base64,AP7/", "image/png", [0, 254, 255]],
  ["DATA:Text/Plain;charset=utf-8;BASE64,YQ==", "text/plain", [97]],
  ["data:text/plain,a%20b", "text/plain", [97, 32, 98]],
  ["data:,a", "text/plain", [97]],
])("%s holds its bytes", (url, type, bytes) => {
  const read = readDataUrl(url);
  expect([read?.type, [...(read?.bytes ?? [])]]).toEqual([type, bytes]);
  expect(dataUrlFacts(url)).toEqual({ type, size: bytes.length });
});

test.each([
  ["https://a.example"],
  ["data:image/png;base64"],
  ["data:image/png;base64,*"],
  ["data:,%"],
])("%s holds none", (url) => expect(readDataUrl(url)).toBeNull());

test("the size of any number of bytes is told without decoding them", () => {
  const decode = vi.spyOn(globalThis, "atob");
  for (let size = 0; size < 10; size++) {
    const url = `data:image/png;base64,${btoa("x".repeat(size))}`;
    expect(dataUrlFacts(url)).toEqual({ type: "image/png", size });
  }
  expect(decode).not.toHaveBeenCalled();
  expect(dataUrlFacts("https://a.example")).toBeNull();
});
