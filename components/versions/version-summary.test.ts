import { describe, expect, it } from "vitest";
import { isSecretName } from "@/lib/secret-name";
import { valuesSummary } from "./version-summary";

describe("valuesSummary", () => {
  it("says the values of both homes in one line", () => {
    const config = { recursion_limit: 5, configurable: { model_name: "openai" } };
    const context = { system_prompt: "You are\n\nkind.", tools: ["search"] };
    expect(valuesSummary({ config, context }, isSecretName)).toBe(
      'model_name openai · system_prompt You are kind. · tools ["search"]',
    );
  });

  it("cuts long values and long lists, and masks secrets", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const many = Object.fromEntries(names.map((name) => [name, 1]));
    expect(valuesSummary({ config: {}, context: many }, isSecretName)).toMatch(/f 1 · 2 more$/);
    expect(
      valuesSummary({ config: {}, context: { p: "x".repeat(50_000) } }, isSecretName),
    ).toHaveLength(63);
    expect(valuesSummary({ config: {}, context: { api_key: "sk-1" } }, isSecretName)).toBe(
      "api_key ••••••••",
    );
    expect(valuesSummary({ config: {}, context: { vault: "x" } }, (name) => name === "vault")).toBe(
      "vault ••••••••",
    );
  });

  it("says when there are none", () => {
    expect(valuesSummary({ config: {}, context: null }, isSecretName)).toBe("No values set");
  });
});
