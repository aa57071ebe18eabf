// @ts-check
import { expect, test } from "vitest";
import { quietEnvironment } from "./quiet-environment.mjs";

test("tracing is off and its keys are gone, whatever was set", () => {
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    LANGSMITH_TRACING: "true",
    LANGCHAIN_TRACING_V2: "true",
    LANGSMITH_API_KEY: "k",
    LANGCHAIN_API_KEY: "k",
    LANGSMITH_PROJECT: "p",
    LANGGRAPH_CONFIG: "{}",
    OPENAI_API_KEY: "kept",
  };
  quietEnvironment(env);
  expect(env).toEqual({
    LANGSMITH_TRACING: "false",
    LANGSMITH_TRACING_V2: "false",
    LANGCHAIN_TRACING: "false",
    LANGCHAIN_TRACING_V2: "false",
    LANGSMITH_ENDPOINT: "http://127.0.0.1:9",
    LOG_LEVEL: "error",
    OPENAI_API_KEY: "kept",
  });
});

test("a log level that was asked for stays", () => {
  const env = { LOG_LEVEL: "debug" };
  quietEnvironment(env);
  expect(env.LOG_LEVEL).toBe("debug");
});
