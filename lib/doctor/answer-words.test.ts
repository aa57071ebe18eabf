import { describe, expect, test } from "vitest";
import { answerWords } from "./answer-words";
import { aDeployment, aFailure, anAnswer } from "./testing/a-deployment";

const of = aDeployment("https://graph.test/agents");
const about = { of, now: 0 };
const NO_KEY = { hasKey: false, scheme: "x-api-key", headers: 0 } as const;

const failure = (says: RegExp, change: RegExp) => ({
  status: "failed",
  says: expect.stringMatching(says),
  means: expect.stringMatching(/\S/),
  change: expect.stringMatching(change),
});

describe("a good answer", () => {
  test("of /ok, or of a server that has none", () => {
    expect(answerWords("ok", anAnswer(), about)).toEqual({
      status: "ok",
      says: "The server answers that all is well.",
    });
    const none = answerWords("ok", anAnswer({ status: 404, fits: false }), about);
    expect(none).toMatchObject({ status: "ok", remark: expect.stringContaining("next step") });
  });

  test("of /info, or of a server that says nothing of itself but answers /ok", () => {
    expect(answerWords("info", anAnswer({ version: "1.5.1" }), about).says).toBe(
      "LangGraph 1.5.1.",
    );
    const missing = anAnswer({ status: 404, fits: false });
    expect(answerWords("info", missing, { ...about, ok: anAnswer() })).toMatchObject({
      status: "ok",
      remark: expect.stringContaining("the most care"),
    });
  });

  test("to the key: whether one is set and how it is sent, never which", () => {
    expect(answerWords("key", anAnswer(), about).says).toBe(
      "The server lets Roster read with the key that is set, sent as x-api-key.",
    );
    const credentials = { hasKey: true, scheme: "bearer", headers: 2 } as const;
    expect(answerWords("key", anAnswer({ credentials }), about).says).toContain(
      "a bearer token. 2 more headers are sent.",
    );
    expect(answerWords("key", anAnswer({ credentials: NO_KEY }), about).says).toBe(
      "No key is set, and the server asks for none.",
    );
  });
});

describe("the key is refused", () => {
  test.each([
    [
      "401 without a key",
      401,
      false,
      /wants a key, and none is set \(401\)/,
      /Set "key" of “prod”/,
    ],
    ["403 without a key", 403, false, /wants a key, and none is set \(403\)/, /Set "key"/],
    ["401 with a key", 401, true, /does not accept the key \(401\)/, /"auth": "bearer"/],
    ["403 with a key", 403, true, /knows the key and forbids this/, /the right to read/],
  ])("%s", (_name, status, hasKey, says, change) => {
    const answer = anAnswer({ status, fits: false, credentials: { ...NO_KEY, hasKey } });
    expect(answerWords("key", answer, about)).toMatchObject(failure(says, change));
  });

  test("where LangGraph asks for none, a gateway does", () => {
    expect(answerWords("ok", anAnswer({ status: 401 }), about)).toMatchObject({
      means: expect.stringContaining("a gateway before the server"),
    });
  });
});

describe("an answer that is none of a LangGraph server", () => {
  test.each([
    ["redirected to https", { status: 301, redirect: "https" }, /on to https/, /Write https:\/\//],
    ["redirected to a path", { status: 308, redirect: "path" }, /another path/, /whole path/],
    ["sent to sign in", { status: 302, redirect: "elsewhere" }, /somewhere else/, /signing in/],
    ["a web page", { body: "html" }, /with a web page/, /a path may be missing/],
    ["too often", { status: 429 }, /\(429\)/, /Wait a little/],
    ["behind a gateway", { status: 502, body: "html" }, /A gateway answered 502/, /server runs/],
    ["starting", { status: 503 }, /A gateway answered 503/, /server runs/],
    ["slow behind a gateway", { status: 504 }, /A gateway answered 504/, /server runs/],
    ["broken", { status: 500 }, /failed with 500/, /server’s log/],
    ["another API", { status: 405 }, /answered 405/, /address of a LangGraph server/],
    ["compressed", { body: "compressed" }, /compressed/, /Switch compression off/],
    ["text", { body: "text", fits: false }, /is not JSON/, /port and path/],
    ["nothing", { status: 204, body: "empty", fits: false }, /is not JSON/, /port and path/],
    ["endless", { body: "large", fits: false }, /is not JSON/, /port and path/],
    ["other JSON", { fits: false }, /not one of a LangGraph server/, /port and path/],
  ] as const)("%s", (_name, facts, says, change) => {
    expect(answerWords("ok", anAnswer(facts), about)).toMatchObject(failure(says, change));
  });

  test.each(["info", "key"] as const)("404 at %s: the path is wrong", (asked) => {
    const nowhere = anAnswer({ status: 404, fits: false });
    expect(answerWords(asked, nowhere, { ...about, ok: nowhere })).toMatchObject(
      failure(/graph\.test has no \//, /with its path/),
    );
  });

  test("a web page that says 404 is no server without /ok", () => {
    const page = anAnswer({ status: 404, body: "html", fits: false });
    expect(answerWords("ok", page, about)).toMatchObject(failure(/has no \/ok/, /with its path/));
  });
});

describe("no answer", () => {
  test.each([
    ["TIMEOUT", {}, /did not answer in time/, /log and load/],
    ["UND_ERR_HEADERS_TIMEOUT", {}, /did not answer in time/, /log and load/],
    ["NOT_HTTP", {}, /does not speak HTTP on port 443/, /Correct the port/],
    ["HPE_INVALID_CONSTANT", {}, /does not speak HTTP/, /Correct the port/],
    ["UND_ERR_SOCKET", {}, /closed the connection before it answered \/ok/, /server’s log/],
    ["UND_ERR_SOCKET", { speaksTls: true }, /speaks TLS, and the address says http/, /https:\/\//],
    ["ECONNREFUSED", {}, /Nothing listens/, /Start the server/],
    ["CERT_HAS_EXPIRED", {}, /certificate of graph\.test ended/, /Renew/],
  ])("%s %o", (code, facts, says, change) => {
    expect(answerWords("ok", aFailure(code, facts), about)).toMatchObject(failure(says, change));
  });
});
