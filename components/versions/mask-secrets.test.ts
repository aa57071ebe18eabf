import { describe, expect, it } from "vitest";
import { maskSecrets } from "./mask-secrets";

describe("maskSecrets", () => {
  it("masks text under keys that hold secrets, at any depth", () => {
    const held = {
      openai_api_key: "sk-1",
      max_tokens: 5,
      prompt: "Say hello.",
      empty_password: "",
      servers: [{ url: "u", authToken: "t" }],
      credentials: { user: "ada", pin: [1, "2"] },
    };
    expect(maskSecrets(held)).toEqual({
      openai_api_key: "••••••••",
      max_tokens: 5,
      prompt: "Say hello.",
      empty_password: "",
      servers: [{ url: "u", authToken: "••••••••" }],
      credentials: { user: "••••••••", pin: [1, "••••••••"] },
    });
  });

  it("leaves other values as they are", () => {
    for (const value of [null, true, 3, "text", [], {}]) expect(maskSecrets(value)).toEqual(value);
  });
});
