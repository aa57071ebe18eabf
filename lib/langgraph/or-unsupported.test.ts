import { expect, it } from "vitest";
import { RosterError } from "@/lib/errors";
import { orUnsupported } from "./or-unsupported";

const failing = (code: "not_found" | "unsupported" | "conflict", status: number) => () =>
  Promise.reject(new RosterError(code, "no", { status, requestId: "r1" }));
const there = async () => ({ id: "x" });
const gone = async () => {
  throw new RosterError("not_found", "gone");
};

it("gives the answer, and does not look", async () => {
  const look = () => Promise.reject(new Error("looked"));
  expect(await orUnsupported(Promise.resolve(1), "said", look)).toBe(1);
});

it.each([
  ["405 or 501, wherever the thing is", failing("unsupported", 405), gone],
  ["404 of a thing that is there", failing("not_found", 404), there],
])("%s: the operation is missing, and that is said", async (_, answer, look) => {
  const told = { code: "unsupported", message: "said", requestId: "r1" };
  await expect(orUnsupported(answer(), "said", look)).rejects.toMatchObject(told);
});

it.each([
  ["404 of a thing that is gone", failing("not_found", 404), gone, "not_found"],
  [
    "404 of a thing that is not as it was",
    failing("not_found", 404),
    async () => false,
    "not_found",
  ],
  ["any other refusal", failing("conflict", 409), there, "conflict"],
])("%s stays what it is", async (_, answer, look, code) => {
  await expect(orUnsupported(answer(), "said", look)).rejects.toMatchObject({
    code,
    message: "no",
  });
});
