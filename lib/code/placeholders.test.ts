import { expect, test } from "vitest";
import { isSecretName } from "@/lib/secret-name";
import { withPlaceholders } from "./placeholders";

test("a placeholder stands for every secret text, wherever it is", () => {
  const value = {
    model: "m",
    api_key: "sk-1",
    headers: [{ Authorization: "Bearer x" }],
    password: { of: ["a", "b"] },
    token: "",
    max_tokens: 5,
  };
  expect(withPlaceholders(value, isSecretName)).toEqual({
    value: {
      model: "m",
      api_key: "<api_key>",
      headers: [{ Authorization: "<Authorization>" }],
      password: { of: ["<password>", "<password>"] },
      token: "",
      max_tokens: 5,
    },
    placeholders: ["<api_key>", "<Authorization>", "<password>"],
  });
});
