import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { startGateway } from "../gateway/gateway.mjs";
import { expected, newAssistant, roster, sdk, uniqueName, url } from "./contract";
import { command, countVersions, inGit, newFolder, wanted } from "./roster-command";

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

const gateway = await startGateway({ target: url });
afterAll(() => gateway.close());
beforeEach(() => gateway.clear());

/** An assistant of three versions, and a folder with all of them in a file. */
async function history() {
  const { assistant_id: id } = await newAssistant({ context: { system_prompt: "one" } });
  await roster.assistants.update(id, {
    context: { system_prompt: "two" },
    metadata: { b: 1, a: 2 },
  });
  await roster.assistants.update(id, { context: { system_prompt: "three" } });
  const folder = await newFolder();
  await command(["export", "--assistant", id, "--versions", "-o", "all.json"], { folder });
  return { id, folder };
}

it("exports the same text of the same assistant, to a file for each in a folder", async () => {
  const { assistant, folder, id } = await inGit();
  const args = ["export", "--assistant", id, "--assistant", assistant.name];
  const printed = await command(args, { folder });
  expect(printed).toMatchObject({ code: 0, err: "" });
  expect(printed.out).toBe(await readFile(join(folder, "it.json"), "utf8"));
  expect(JSON.parse(printed.out)).toMatchObject({
    format: "roster/assistant",
    source: { assistant_id: id, graph_id: "agent" },
    versions: [{ version: 1, metadata: { team: "support" } }],
  });

  const twin = await newAssistant({ name: assistant.name });
  const both = ["export", "--assistant", id, "--assistant", twin.assistant_id];
  const refused = await command(both, { folder });
  expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--out") });
  const written = await command([...both, "--out", "all/"], { folder });
  const paths = written.out.trim().split("\n");
  expect(paths.map((path) => path.replace(/-[-0-9a-f]{36}\.json$/u, ""))).toEqual(
    Array(2).fill(`all/agent/${assistant.name.replaceAll(" ", "-")}`),
  );
  const [first = ""] = paths;
  expect(await readFile(join(folder, first), "utf8")).toBe(printed.out);
});

it("keeps the file of an assistant that was renamed", async () => {
  const { folder, id } = await inGit();
  const before = await readFile(join(folder, "it.json"), "utf8");
  await roster.assistants.update(id, { name: uniqueName("renamed") });
  const written = await command(["export", "--assistant", id, "--out", "."], { folder });
  expect(written).toMatchObject({ code: 0, out: "it.json\n" });
  expect(await readFile(join(folder, "it.json"), "utf8")).not.toBe(before);
});

it("imports every version as a new assistant, or on top of one", async () => {
  const { folder } = await history();
  const planned = await command(["import", "all.json", "--dry-run"], { folder });
  expect(planned.out).toContain(
    "with 3 versions. The newest of them, v3 in the file, becomes active.",
  );
  const made = await command(["import", "all.json", "--json"], { folder });
  const { assistant_id: id, versions, resume } = JSON.parse(made.out);
  expect(resume).toBeNull();
  expect(versions).toEqual([1, 2, 3].map((each) => ({ from: each, to: each, not_kept: [] })));
  expect(await sdk.assistants.get(id)).toMatchObject({ context: { system_prompt: "three" } });

  const added = await command(["import", "all.json", "--into", id, "--only", "1"], { folder });
  expect(added).toMatchObject({
    code: 0,
    out: expect.stringContaining("v1 of the file is version 4"),
  });
  expect(await sdk.assistants.get(id)).toMatchObject({ context: { system_prompt: "one" } });
});

it("goes on with an import that stopped, and doubles nothing", async () => {
  const { folder } = await history();
  const fault = { method: "PATCH", body: /"three"/u, reach: false, answer: { status: 400 } };
  gateway.setFault(fault);
  const stopped = await command(["import", "all.json"], { folder, at: gateway.url });
  expect(stopped).toMatchObject({ code: 2, err: expect.stringContaining("2 of 3 versions") });
  const [, resume = "", id = ""] = /(--resume (\S+):\S+)/u.exec(stopped.err) ?? [];
  expect(await countVersions(id)).toBe(2);
  const args = ["import", "all.json", ...resume.split(" ")];
  expect(await command(args, { folder })).toMatchObject({ code: 0, err: "" });
  expect(await countVersions(id)).toBe(3);
  await command(args, { folder });
  expect(await countVersions(id)).toBe(3);
});

it("compares versions, names and files, and exits 1 where they differ", async () => {
  const { id, folder } = await history();
  const differ = await command(["diff", `${id}@1`, `${id}@2`], { folder });
  expect(differ.code).toBe(1);
  expect(differ.out).toMatch(/v1 → .* v2\n3 changes\n\nConfiguration\n/u);
  expect(differ.out).toMatch(/:\n {4}- one\n {4}\+ two\n\nMetadata\n/u);
  const same = await command(["diff", "all.json@2", `${id}@2`], { folder });
  expect(same).toMatchObject({ code: 0, out: expect.stringContaining("Nothing changed") });
  const offline = await command(["diff", "all.json@1", "all.json", "--json"], { folder, at: "" });
  expect(offline.code).toBe(1);
  expect(JSON.parse(offline.out)).toMatchObject({
    same: false,
    changes: [{ part: "values", before: "one", after: "three" }, {}, {}],
  });
  const none = await command(["diff", `${id}@9`, id], { folder });
  expect(none).toMatchObject({ code: 2, out: "", err: expect.stringContaining("no version 9") });
});

it("compares no secret that a file leaves out, and prints none", async () => {
  const { assistant_id: id } = await newAssistant({ context: { api_key: "sk-secret" } });
  const folder = await newFolder();
  await command(["export", "--assistant", id, "-o", "it.json"], { folder });
  expect(await command(["diff", "it.json", id], { folder })).toMatchObject({ code: 0 });
  const other = await newAssistant({ context: { api_key: "sk-other" } });
  const differ = await command(["diff", id, other.assistant_id], { folder });
  expect(differ).toMatchObject({ code: 1, out: expect.stringContaining("changed, not shown") });
  expect(differ.out).not.toContain("sk-");
});

it("deletes what no file stands for only when that was typed", async () => {
  // No other test makes assistants of it, which may run at the same time.
  const graph_id = expected({ embedded: "report", python: "questions" });
  const mine = await newAssistant({ graph_id, name: uniqueName("kept") });
  const folder = await newFolder();
  await command(["export", "--assistant", mine.assistant_id, "-o", "it.json"], { folder });
  const args = ["apply", "it.json", "--prune"];
  const doomed = await newAssistant({ graph_id, name: uniqueName("doomed") });
  const planned = await command([...args, "--dry-run", "--json"], { folder });
  const { deletes, counts } = JSON.parse(planned.out);
  expect(deletes).toContainEqual(expect.objectContaining({ assistant_id: doomed.assistant_id }));
  const refused = await command([...args, "--confirm", `delete ${counts.delete + 1}`], { folder });
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("Nothing was changed.") });
  expect(await countVersions(doomed.assistant_id)).toBe(1);
  const done = await command([...args, "--confirm", `delete ${counts.delete}`], { folder });
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining("Deleted") });
  const left = await roster.assistants.search({ graph_id, limit: 100 });
  expect(left.map((each) => each.metadata.created_by ?? each.assistant_id).toSorted()).toEqual(
    ["system", mine.assistant_id].toSorted(),
  );
});

it("writes nothing to a deployment that is read only, nor to one that is not named among several", async () => {
  const { folder, file } = await inGit();
  await wanted(file, folder, { name: uniqueName("other") });
  const list = [
    { slug: "one", url, readOnly: true },
    { slug: "two", url },
  ];
  const env = { ROSTER_DEPLOYMENTS: JSON.stringify(list) };
  const at = "";
  const unnamed = await command(["apply", "it.json"], { folder, env, at });
  expect(unnamed).toMatchObject({ code: 2, err: expect.stringContaining("one, two") });
  const one = await command(["apply", "it.json", "--deployment", "one"], { folder, env, at });
  expect(one).toMatchObject({ code: 2, err: expect.stringContaining("read only") });
  const args = ["apply", "it.json", "--deployment", "one", "--dry-run"];
  expect(await command(args, { folder, env, at })).toMatchObject({ code: 0 });
});

it("says which server cannot be reached, and what is wrong with a command", async () => {
  const folder = await newFolder();
  const gone = await command(["export"], { folder, at: "http://127.0.0.1:9" });
  expect(gone).toMatchObject({ code: 2, out: "", err: expect.stringContaining("127.0.0.1:9") });
  const wrong = await command(["apply", "--dryrun", "x"], { folder });
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("roster help apply") });
});
