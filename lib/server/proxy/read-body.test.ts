import { expect, test, vi } from "vitest";
import { readBody } from "./read-body";

const limits = { maxBody: 100, timeout: 1000 };

function request(body: string | null, length: string) {
  const headers = { "content-type": "application/json", "content-length": length };
  return new Request("http://roster.test/", { method: "POST", headers, body });
}

test.each([
  ['{"a":1}', "8"],
  ['{"a":1}', "6"],
  [null, "2"],
  ["{}", "x"],
  ["{}", "-2"],
  ["{}", "2, 2"],
])("body %j with content-length %s is cut or forged: 400", async (body, length) => {
  await expect(readBody(request(body, length), limits)).rejects.toMatchObject({
    code: "bad_request",
    status: 400,
  });
});

test("a stream that breaks is 400", async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error("reset")) });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  await expect(readBody(new Request("http://roster.test/", init), limits)).rejects.toMatchObject({
    code: "bad_request",
  });
});

test("the size a sender claims is refused before anything is read", async () => {
  const pull = vi.fn();
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const headers = { "content-type": "application/json", "content-length": "101" };
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  await expect(readBody(new Request("http://roster.test/", init), limits)).rejects.toMatchObject({
    code: "too_large",
    status: 413,
  });
  expect(pull).not.toHaveBeenCalled();
});

test("an empty body is undefined", async () => {
  expect(await readBody(request(null, "0"), limits)).toBeUndefined();
});
