import { expect, test } from "vitest";
import { mayHoldSecrets } from "./secret-text";

test.each([
  '{"api_key": "s", ',
  "{api_key: s",
  '{"apiKey" "s"',
  '{"x": {"credentials": {"user": "s"',
  '{"\\u0061pi_key": "s"',
  '{"a": "•••••••• 1", ',
  '{"connection_string": "s"',
  '{"vault": "s", ',
  '{"auth_tokens": 5',
  '{"api_key=s": 5, ',
])("%s might", (text) => expect(mayHoldSecrets(text, ["vault"])).toBe(true));

test.each([
  '{"model": "m", "temperature": ',
  '{"max_tokens": 5, "a" "b"}',
  '{"max_tokens": 4096, "max_output_tokens": -1.5e3 , "token": null, "a"',
  "",
])("%s does not", (text) => expect(mayHoldSecrets(text, ["vault"])).toBe(false));
