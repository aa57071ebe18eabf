import { expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { doctorReport } from "./doctor-report";
import { errorWords } from "./reading-words";
import { blockedBy } from "./step";
import { aDeployment } from "./testing/a-deployment";

test("the report has the address and every step, and nothing that the server wrote", () => {
  const echoed = new RosterError("upstream_error", "bad key canary-key", { requestId: "r-1" });
  const report = doctorReport({
    deployment: aDeployment("https://graph.test/agents", { readOnly: true }),
    at: new Date("2026-06-15T12:00:00Z"),
    results: {
      name: { status: "ok", says: "graph.test has 1 IPv4 address.", ms: 4, remark: "Slow." },
      tls: { status: "skipped", says: "The address is http://." },
      assistants: { ...errorWords(echoed, "The search failed"), ms: 1200 },
      schemas: {
        status: "ok",
        says: "Read.",
        parts: [{ name: "agent", ms: 3, failure: "canary-key" }],
      },
    },
  });
  expect(report).toBe(`Roster connection report
Made: 2026-06-15T12:00:00.000Z
Deployment: Production [prod] (read only)
Address: https://graph.test/agents

- Name: ok in 4 ms. graph.test has 1 IPv4 address.
  Note: Slow.
- Connection: not tested
- Encryption: skipped. The address is http://.
- Answers at /ok: not tested
- Says what it is at /info: not tested
- Key: not tested
- Assistants: FAILED in 1.2 s. The search failed: The LangGraph server failed.
  Request: r-1
- Schemas of each graph: ok. Read.
  agent: FAILED in 3 ms
- Streaming: not tested`);
});

test("a failed gate makes what comes after it pointless, and nothing else does", () => {
  const failed = { status: "failed", says: "", means: "", change: "" } as const;
  expect(blockedBy("schemas", { tcp: failed })).toBe("tcp");
  expect(blockedBy("name", { tcp: failed })).toBeUndefined();
  expect(blockedBy("stream", { assistants: failed, schemas: failed })).toBeUndefined();
  expect(blockedBy("tls", { tcp: { status: "skipped", says: "" } })).toBeUndefined();
});
