import { expect, test, vi } from "vitest";
import { PLAIN } from "@/lib/server/deployments";
import { PAGE_ADDRESS } from "@/lib/server/entry/page-address";
import DeploymentLayout from "./layout";

const asked: string[] = [];
let path = "";

vi.mock("next/headers", () => ({ headers: async () => new Headers({ [PAGE_ADDRESS]: path }) }));
vi.mock("@/lib/server/prefetch", () => ({
  prefetch: async (slug: string) => {
    asked.push(slug);
    return { queries: [], mutations: [] };
  },
}));
vi.mock("@/lib/server/deployments", async (original) => {
  const one = { slug: "one", name: "One", url: "http://lg", apiKey: undefined, embedded: false };
  return {
    ...(await original<typeof import("@/lib/server/deployments")>()),
    findDeployment: () => ({ ...PLAIN, ...one }),
    listDeployments: () => [{ ...PLAIN, ...one }],
  };
});

test("every page waits a little for what the header shows, but for the doctor", async () => {
  const show = async (shown: string) => {
    path = shown;
    await DeploymentLayout({ children: null, params: Promise.resolve({ deployment: "one" }) });
    return asked.splice(0);
  };
  expect(await show("/one/assistants")).toEqual(["one"]);
  expect(await show("/one/graphs/doctor")).toEqual(["one"]);
  expect(await show("/one/doctor?x=1")).toEqual([]);
});
