import { expect, test, vi } from "vitest";
import { joinForms } from "./presence";

function open(topic: string, form: string) {
  const page = new EventTarget();
  let others: string[] = [];
  const leave = joinForms(topic, form, (ids) => (others = [...ids].toSorted()), page);
  return { page, leave, others: () => others };
}

test("forms of one topic know each other, and those of another do not", async () => {
  const one = open("a", "1");
  const two = open("a", "2");
  const three = open("a", "3");
  const alone = open("b", "4");
  await vi.waitFor(() => {
    expect(one.others()).toEqual(["2", "3"]);
    expect(two.others()).toEqual(["1", "3"]);
    expect(three.others()).toEqual(["1", "2"]);
  });
  two.leave();
  await vi.waitFor(() => expect(one.others()).toEqual(["3"]));
  three.page.dispatchEvent(new Event("pagehide"));
  await vi.waitFor(() => expect(one.others()).toEqual([]));
  three.page.dispatchEvent(new Event("pageshow"));
  await vi.waitFor(() => expect(one.others()).toEqual(["3"]));
  expect(alone.others()).toEqual([]);
  for (const form of [one, three, alone]) form.leave();
});
