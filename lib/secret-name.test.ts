import { describe, expect, test } from "vitest";
import { isSecretName } from "./secret-name";

describe("isSecretName", () => {
  test.each([
    "api_key",
    "apiKey",
    "OPENAI_API_KEY",
    "openaiApiKey",
    "apikey",
    "auth-token",
    "bot_tokens",
    "clientSecret",
    "password",
    "db_passwd",
    "credentials",
    "credential",
    "Authorization",
    "bearer",
    "user_pin",
    "connection_string",
    "dbConnectionString",
    "sentryDSN",
    "private_key",
    "passphrases",
    "key",
    "keys",
    "tavily_key",
    "api_key_id",
    "access_tokens",
    "github_token",
    "encryption_key",
  ])("%s is", (name) => expect(isSecretName(name)).toBe(true));

  test.each([
    "keywords",
    "monkey",
    "keyboard_layout",
    "tokenizer",
    "system_prompt",
    "model_name",
    "pinned",
    "spinner",
    "author",
    "messages_key",
    "namespace_key",
    "primary_key",
    "sort_key",
    "key_points",
    "key_topics",
    "stop_tokens",
    "max_tokens",
    "token_budget",
    "old_key",
    "connection",
  ])("%s is not", (name) => expect(isSecretName(name)).toBe(false));
});

test.each(["headers.Authorization", "X-Api-Key", "Set-Cookie", "jwt", "db_pwd"])(
  "%s is a secret's name",
  (name) => {
    expect(isSecretName(name)).toBe(true);
  },
);
