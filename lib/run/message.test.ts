import { expect, test } from "vitest";
import { readMessage } from "./message";

test.each(["constructor", "toString", "__proto__", "unheard-of"])(
  "a message of the type %s has another role",
  (type) => {
    expect(readMessage({ type, content: "hello" }).role).toBe("other");
  },
);
