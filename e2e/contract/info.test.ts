import { describe, expect, it } from "vitest";
import { expected, measured, roster, url } from "./contract";

describe("info", () => {
  it("tells which server answers, and so what it can do", async ({ task }) => {
    const info = await roster.info();
    task.meta.info = info;
    expect(info.version).toBe(
      expected({ embedded: "1.5.1", js2: "2.0.0", python: "0.16.7", aegra: "0.11.0" }),
    );
    expect(info.langgraph_py_version).toBe(
      expected({ embedded: null, python: "1.2.22", aegra: null }),
    );
    expect(info.context).toBe(expected({ embedded: "js", python: null }));
    await measured("server", expected({ embedded: "js", python: "python", aegra: "aegra" }));
  });

  it("answers /ok", async () => {
    expect(await (await fetch(`${url}/ok`)).json()).toMatchObject({ ok: true });
  });
});
