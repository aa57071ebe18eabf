import { beforeEach, expect, test, vi } from "vitest";
import { findPerson } from "./person-of";

const listed = vi.hoisted(() => ({ reads: 0 }));

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-roster-page": "/local/assistants?q=a" }),
  cookies: async () => ({}),
}));
vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`);
  },
  notFound: () => {
    throw new Error("not found");
  },
}));
vi.mock("./person-of", async (original) => ({
  ...(await original<object>()),
  findPerson: vi.fn(),
}));
vi.mock("../server-fetch", () => ({
  deploymentFetch: () => async () => {
    listed.reads += 1;
    return Response.json([]);
  },
}));
vi.mock("../deployments", async (original) => {
  const real = await original<typeof import("../deployments")>();
  const roles = { viewer: ["staff"], runner: [], editor: [] };
  const own = { ...real.PLAIN, slug: "local", name: "Local", url: "http://127.0.0.1:1", roles };
  const all = [{ ...own, apiKey: undefined, embedded: true }];
  return { ...real, listDeployments: () => all, findDeployment: () => all[0] };
});

type Page = (props: object) => Promise<unknown>;

const pages = import.meta.glob<{ default: Page }>("../../../app/**/{page,layout}.tsx");
// The frame of all pages says nothing, and the sign-in is for those who have not signed in.
const OPEN = /app\/(layout|login\/page)\.tsx$/;
const guarded = Object.entries(pages).filter(([path]) => !OPEN.test(path));

const props = {
  params: Promise.resolve({ deployment: "local", assistantId: "x", graphId: "agent" }),
  searchParams: Promise.resolve({}),
  children: null,
};

beforeEach(() => {
  listed.reads = 0;
});

test("there are pages to try", () => {
  expect(guarded.length).toBeGreaterThan(12);
});

test.each(guarded)(
  "%s leads whoever has not signed in to the sign-in, and reads nothing",
  async (_, load) => {
    vi.mocked(findPerson).mockResolvedValue(null);
    const { default: page } = await load();
    await expect(page(props)).rejects.toThrow(
      "redirected to /login?next=%2Flocal%2Fassistants%3Fq%3Da",
    );
    expect(listed.reads).toBe(0);
  },
);

test.each(guarded.filter(([path]) => path.includes("[deployment]")))(
  "%s is not found for somebody without a role there, and reads nothing",
  async (_, load) => {
    vi.mocked(findPerson).mockResolvedValue({ name: "ada", groups: ["others"] });
    const { default: page } = await load();
    await expect(page(props)).rejects.toThrow("not found");
    expect(listed.reads).toBe(0);
  },
);
