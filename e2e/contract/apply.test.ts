import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { startGateway } from "../gateway/gateway.mjs";
import { newAssistant, roster, sdk, uniqueName, url } from "./contract";
import { command, countVersions, exported, inGit, newFolder, wanted } from "./roster-command";

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

const gateway = await startGateway({ target: url });
afterAll(() => gateway.close());
beforeEach(() => gateway.clear());

const OTHER = {
  context: { system_prompt: "Be\nlong.", model_name: "openai" },
  metadata: { team: "sales" },
};
const writes = () => gateway.requests.filter(({ method }) => method === "PATCH").length;

it("says what it would do, does it once, and then has nothing to do", async () => {
  const { folder, file, id } = await inGit();
  const same = await command(["apply", "it.json", "--dry-run", "--detailed-exitcode"], { folder });
  expect(same).toMatchObject({ code: 0, out: expect.stringContaining("= unchanged") });

  await wanted(file, folder, OTHER);
  const planned = await command(["apply", "it.json", "--dry-run"], { folder });
  expect(planned).toMatchObject({ code: 0, err: "" });
  expect(planned.out).toMatch(/~ update.*it\.json\n.*system_prompt.*metadata team/u);
  expect(planned.out).toContain("0 to create, 1 to update, 0 unchanged.");
  const coded = await command(["apply", "it.json", "--dry-run", "--detailed-exitcode"], { folder });
  expect(coded.code).toBe(3);
  expect(await countVersions(id)).toBe(1);

  const args = ["apply", ".", "--note", "From CI", "--author", "CI"];
  const done = await command(args, { folder });
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining("version 2 is active") });
  expect(await sdk.assistants.get(id)).toMatchObject({
    ...OTHER,
    metadata: { team: "sales", roster_note: "From CI", roster_author: "CI" },
    version: 2,
    config: { recursion_limit: 9 },
  });

  const again = await command(args, { folder });
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining("1 unchanged.") });
  expect(await countVersions(id)).toBe(2);
  await exported(await roster.assistants.get(id), folder);
  const back = await command(["apply", "it.json", "--dry-run"], { folder });
  expect(back.out).toContain("1 unchanged.");
});

it("creates what is missing, under the file's id, and then leaves it alone", async () => {
  const { folder, file } = await inGit();
  const id = crypto.randomUUID();
  const name = uniqueName("from git");
  const moved = { ...file, source: { ...file.source, assistant_id: id } };
  await wanted(moved, folder, { name });
  const made = await command(["apply", "it.json"], { folder });
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining("+ create") });
  expect(await sdk.assistants.get(id)).toMatchObject({ name, version: 1 });
  const again = await command(["apply", "it.json"], { folder });
  expect(again.out).toContain("1 unchanged.");
  expect(await countVersions(id)).toBe(1);
});

it.each([
  ["504", { answer: { status: 504, body: "<html>too late</html>" } }],
  ["a cut connection", { silence: "drop" as const }],
])("makes no second version of one whose answer was lost: %s", async (_, answer) => {
  const { folder, file, id } = await inGit();
  await wanted(file, folder, OTHER);
  gateway.setFault({ method: "PATCH", path: new RegExp(id), times: 1, ...answer });
  const done = await command(["apply", "it.json"], { folder, at: gateway.url });
  expect(done).toMatchObject({ code: 0, err: "", out: expect.stringContaining("version 2") });
  expect([writes(), await countVersions(id)]).toEqual([1, 2]);
  const again = await command(["apply", "it.json"], { folder, at: gateway.url });
  expect(again.out).toContain("1 unchanged.");
  expect(await countVersions(id)).toBe(2);
});

it("makes no second assistant of one whose answer was lost", async () => {
  const { folder, file } = await inGit();
  const id = crypto.randomUUID();
  const name = uniqueName("lost");
  await wanted({ ...file, source: { ...file.source, assistant_id: id } }, folder, { name });
  gateway.setFault({ method: "POST", path: /\/assistants$/u, answer: { status: 504 } });
  const done = await command(["apply", "it.json"], { folder, at: gateway.url });
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining("Created") });
  expect(await roster.assistants.search({ name })).toHaveLength(1);
});

it("says that nothing was saved where the server never did the work, and can be repeated", async () => {
  const { folder, file, id } = await inGit();
  await wanted(file, folder, OTHER);
  gateway.setFault({ method: "PATCH", times: 1, reach: false, answer: { status: 504 } });
  const failed = await command(["apply", "it.json"], { folder, at: gateway.url });
  expect(failed).toMatchObject({ code: 2, err: expect.stringContaining("nothing was saved") });
  expect([writes(), await countVersions(id)]).toEqual([1, 1]);
  expect((await command(["apply", "it.json"], { folder })).code).toBe(0);
  expect(await countVersions(id)).toBe(2);
});

it("matches by graph and name where the id is another's, and names both where two have them", async () => {
  const { folder, file, id, assistant } = await inGit();
  const elsewhere = { ...file, source: { ...file.source, assistant_id: crypto.randomUUID() } };
  await wanted(elsewhere, folder, OTHER);
  const planned = await command(["apply", "it.json", "--dry-run", "--json"], { folder });
  expect(JSON.parse(planned.out)).toMatchObject({
    dry_run: true,
    items: [{ action: "update", assistant_id: id, applied: false, version: 1 }],
    counts: { create: 0, update: 1, unchanged: 0 },
    problem: null,
  });
  const twin = await newAssistant({ name: assistant.name });
  const refused = await command(["apply", "it.json"], { folder });
  expect(refused.code).toBe(2);
  expect(refused.err).toContain(id);
  expect(refused.err).toContain(twin.assistant_id);
  expect(await countVersions(id)).toBe(1);
});

it("takes left-out secrets from the assistant or from a variable, and prints none", async () => {
  const secret = "sk-very-secret";
  const assistant = await newAssistant({ context: { api_key: secret, model_name: "openai" } });
  const folder = await newFolder();
  const file = await exported(assistant, folder);
  expect(await readFile(join(folder, "it.json"), "utf8")).not.toContain(secret);
  expect((await command(["apply", "it.json"], { folder })).out).toContain("1 unchanged.");

  const env = { THE_KEY: "sk-rotated" };
  const args = ["apply", "it.json", "--secret", "api_key=THE_KEY"];
  const rotated = await command(args, { folder, env });
  expect(rotated).toMatchObject({ code: 0, out: expect.stringContaining("api_key") });
  expect(rotated.out + rotated.err).not.toMatch(/sk-/u);
  const present = await sdk.assistants.get(assistant.assistant_id);
  expect(present.context).toMatchObject({ api_key: "sk-rotated" });

  const id = crypto.randomUUID();
  await wanted({ ...file, source: { ...file.source, assistant_id: id } }, folder, {
    name: uniqueName("without its key"),
  });
  const bare = await command(["apply", "it.json", "--dry-run"], { folder });
  expect(bare.out).toMatch(/! Secrets.*missing: api_key/u);
});

const BAD: [string, (text: string) => string | Uint8Array, string][] = [
  ["another format", () => '{"format":"other"}', "no export of an assistant"],
  ["no JSON", () => "{", "it.json:"],
  ["50 MB", () => new Uint8Array(50 * 1024 * 1024).fill(0x20), "larger than 8 MiB"],
  ["NUL", (text) => text.replace("Be brief.", "Be\\u0000brief."), "NUL character"],
  ["__proto__", (text) => text.replace('"team"', '"__proto__": {"a": 1}, "team"'), "__proto__"],
  ["not UTF-8", () => new Uint8Array([0x7b, 0xff, 0xfe]), "UTF-8"],
];

it("refuses files that are no exports, says why of each, and changes nothing", async () => {
  const { folder, id } = await inGit();
  const text = await readFile(join(folder, "it.json"), "utf8");
  for (const [index, [, make]] of BAD.entries()) {
    await writeFile(join(folder, `bad-${index}.json`), make(text));
  }
  const refused = await command(["apply", "."], { folder, at: gateway.url });
  expect(refused).toMatchObject({ code: 2, out: "" });
  for (const [index, [what, , words]] of BAD.entries()) {
    const line = refused.err.split("\n").find((each) => each.startsWith(`bad-${index}.json: `));
    expect(line, what).toContain(words.replace("it.json:", `bad-${index}.json:`));
  }
  expect(refused.err).toContain("Nothing was changed.");
  expect(gateway.requests).toEqual([]);
  expect(await countVersions(id)).toBe(1);
});
