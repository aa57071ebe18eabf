import { expect, test } from "vitest";
import {
  client,
  type Fault,
  human,
  idle,
  meetFaults,
  onRealServer,
  open,
  planFor,
  runsOf,
  START,
  texts,
  unreachable,
  until,
} from "./fixtures/session-harness";

onRealServer();

const ASKED = ["messages-tuple", "values", "updates", "custom"];

/** Refuses one start as a server does that does not know `tasks`; keeps the modes it was asked for. */
function refusal(asked: string[][], reach = false) {
  const fault: Fault = async (url, init, real) => {
    asked.push(modesOf(init));
    if (reach) await real(url, init);
    const detail = [{ loc: ["body", "stream_mode", 4], msg: "Input should be 'values'" }];
    return Response.json({ detail }, { status: 422 });
  };
  return { matches: START, fault };
}

function acceptance(asked: string[][]) {
  const fault: Fault = async (url, init, real) => {
    asked.push(modesOf(init));
    return real(url, init);
  };
  return { matches: START, fault };
}

function modesOf(init: RequestInit | undefined): string[] {
  return JSON.parse(`${init?.body}`).stream_mode;
}

const start = (session: ReturnType<typeof open>["session"], content: string, tasks = true) => {
  const { payload, sent } = human(content);
  return session.start(() => planFor("agent"), { ...payload, tasks }, sent);
};

test("a refused stream mode is left out, once and for good, and said", async () => {
  const asked: string[][] = [];
  const { session } = open();
  meetFaults(refusal(asked), acceptance(asked), acceptance(asked), acceptance(asked));
  expect(await start(session, "say 2 words")).toBe(true);
  const first = await until(session, idle);
  expect(asked).toEqual([[...ASKED, "tasks"], ASKED]);
  expect(texts(first)).toEqual(["say 2 words", "word-1 word-2"]);
  expect(first).toMatchObject({ problem: null, outcome: "success", unseenModes: ["tasks"] });
  expect(await runsOf(session)).toHaveLength(1);

  await start(session, "say 3 words");
  expect((await until(session, idle)).unseenModes).toEqual(["tasks"]);
  expect(asked.slice(2)).toEqual([ASKED]);
  await start(session, "say 4 words", false);
  expect((await until(session, idle)).unseenModes).toEqual([]);
  expect(await runsOf(session)).toHaveLength(3);
});

test("a run whose answer was lost is told apart from the one before, whose modes were refused", async () => {
  const { session } = open();
  const lost: Fault = async (url, init, real) => {
    await real(url, init);
    throw new TypeError("fetch failed");
  };
  meetFaults(refusal([]), acceptance([]), { matches: START, fault: lost });
  await start(session, "say 2 words");
  expect((await until(session, idle)).unseenModes).toEqual(["tasks"]);
  expect(await start(session, "say 3 words", false)).toBe(true);
  const second = await until(session, idle);
  expect(second).toMatchObject({ outcome: "success", unseenModes: [] });
  expect(await runsOf(session)).toHaveLength(2);
});

test("a start that ran nothing leaves what is said of the run before", async () => {
  const { session } = open();
  meetFaults(refusal([]), acceptance([]), { matches: START, fault: unreachable });
  await start(session, "say 2 words");
  await until(session, idle);
  expect(await start(session, "say 3 words", false)).toBe(false);
  expect((await until(session, idle)).unseenModes).toEqual(["tasks"]);
});

test("a refusal after which the run is there all the same starts no second one", async () => {
  const asked: string[][] = [];
  const { session } = open();
  meetFaults(refusal(asked, true));
  expect(await start(session, "say 2 words")).toBe(true);
  const state = await until(session, idle);
  expect(texts(state)).toEqual(["say 2 words", "word-1 word-2"]);
  expect(asked).toHaveLength(1);
  expect(await runsOf(session)).toHaveLength(1);
});

test("a server that refuses every mode is asked three times, and nothing was run", async () => {
  const asked: string[][] = [];
  const { session } = open();
  meetFaults(refusal(asked), refusal(asked), refusal(asked));
  expect(await start(session, "say 2 words")).toBe(false);
  const { problem, unseenModes, refusedModes } = await until(session, idle);
  expect(problem).toMatchObject({ during: "start", error: { code: "validation" } });
  expect(asked.map((modes) => modes.length)).toEqual([5, 4, 3]);
  expect([unseenModes, refusedModes]).toEqual([[], []]);
  const { threadId } = session.snapshot();
  expect(await client().runs.list(threadId ?? "", { limit: 10 })).toEqual([]);
});

test("a refusal of something else is not tried again", async () => {
  const { session } = open();
  let starts = 0;
  meetFaults({
    matches: START,
    fault: async () => {
      starts += 1;
      return Response.json({ detail: [{ loc: ["body", "input"], msg: "Wrong" }] }, { status: 422 });
    },
  });
  expect(await start(session, "say 2 words")).toBe(false);
  expect((await until(session, idle)).problem?.error.message).toBe("input: Wrong");
  expect(starts).toBe(1);
  expect(await runsOf(session)).toEqual([]);
});
