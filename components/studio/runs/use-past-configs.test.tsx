// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { unmountAll } from "@/components/schema-form/mount-form";
import { SILENT_SERVER } from "@/lib/langgraph/capabilities";
import type { StudioTarget } from "../use-target";
import { ASSISTANT, mountRuns, TARGET } from "./mount-runs";
import { layersInWords } from "./run-words";
import { usePastConfigs } from "./use-past-configs";

afterEach(unmountAll);

const AT = "2026-01-02T00:00:00Z";
const RUN = {
  run_id: "r",
  thread_id: "t",
  assistant_id: "a",
  status: "success",
  metadata: {},
  created_at: AT,
  updated_at: AT,
  kwargs: { config: { configurable: { model: "before" } } },
};
const SERVER = { ...SILENT_SERVER, context: "js" };

function Layers({ target }: { target: StudioTarget }) {
  const { configs } = usePastConfigs(target, "t", SERVER);
  return configs.map(({ rows }) => rows?.map(layersInWords).join());
}

async function layers(target: StudioTarget) {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const path = String(input instanceof Request ? input.url : input);
    if (path.includes("/runs")) return Response.json([RUN]);
    return Response.json(path.includes("search") ? [] : { thread_id: "t", config: {} });
  });
  const page = mountRuns(<Layers target={target} />);
  await act(() => vi.waitFor(() => expect(page.textContent).not.toBe(""), { timeout: 5000 }));
  return page.textContent;
}

test("a value of a version that could not be read is not told to be the run's", async () => {
  expect(await layers({ ...TARGET, versions: [ASSISTANT] })).toBe("Run");
  expect(await layers({ ...TARGET, versions: [] })).toBe("Assistant or run");
});
