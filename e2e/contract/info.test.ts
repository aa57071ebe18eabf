import { describe, expect, it } from "vitest";
import { capabilities } from "@/lib/langgraph/capabilities";
import { expected, roster, url } from "./contract";

describe("info", () => {
  it("tells which server answers, and so what it can do", async () => {
    const info = await roster.info();
    expect(info.version).toBe(expected({ embedded: "1.5.1", python: "0.16.7" }));
    expect(info.langgraph_py_version).toBe(expected({ embedded: null, python: "1.2.22" }));
    expect(info.context).toBe(expected({ embedded: "js", python: null }));
    expect(capabilities(info)).toMatchObject(
      expected({
        embedded: { server: "js", homes: "apart" },
        python: { server: "python", homes: "mirrored" },
      }),
    );
  });

  it("answers /ok", async () => {
    expect(await (await fetch(`${url}/ok`)).json()).toMatchObject({ ok: true });
  });
});
