import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { expect } from "./fixtures";
import { test } from "./mortal-server";

const COUNT = 500;

// Five hundred deletions, two waits for the server's file and a start of it, on whatever machine.
test.setTimeout(300_000);

async function idsOf(sdk: Client): Promise<string[]> {
  const found = await sdk.assistants.search({ limit: 1000 });
  return found.map(({ assistant_id }) => assistant_id).sort();
}

/** Waits, by the server's own count, until so many are left at most. */
async function untilLeft(sdk: Client, most: number): Promise<void> {
  await expect
    .poll(() => sdk.assistants.count({ name: "Bulk" }), { intervals: [20], timeout: 60_000 })
    .toBeLessThanOrEqual(most);
}

/** The names of those that the dialog says are gone. */
async function saidGone(page: Page): Promise<string[]> {
  const lines = await page
    .getByRole("list", { name: "Results" })
    .getByRole("listitem")
    .allInnerTexts();
  expect(lines).toHaveLength(COUNT);
  const gone = lines.filter((line) => /\n(Deleted|Was gone already)$/.test(line));
  return gone.map((line) => line.split("\n")[0] ?? "").sort();
}

/** The names of those that the server has not. */
async function reallyGone(sdk: Client, names: readonly string[]): Promise<string[]> {
  const there = await sdk.assistants.search({ name: "Bulk", limit: 1000 });
  const left = new Set(there.map(({ name }) => name));
  return names.filter((name) => !left.has(name)).sort();
}

/** The names that the server's file still has; undefined while it is being written. */
function stillWritten(file: string, names: readonly string[]) {
  return file.endsWith("}") ? names.filter((name) => file.includes(name)) : undefined;
}

test("500 are deleted on a server that is killed in between: the page says which are gone, and goes on", async ({
  page,
  mortal,
}) => {
  const { sdk, url } = mortal;
  await sdk.assistants.create({ graphId: "agent", name: "Stays" });
  const others = await idsOf(sdk);
  const names = Array.from(
    { length: COUNT },
    (_, index) => `Bulk ${String(index + 1).padStart(3, "0")}`,
  );
  for (let at = 0; at < COUNT; at += 50) {
    const few = names.slice(at, at + 50);
    await Promise.all(few.map((name) => sdk.assistants.create({ graphId: "agent", name })));
  }
  await expect
    .poll(async () => stillWritten(await mortal.written(), names), { timeout: 30_000 })
    .toHaveLength(COUNT);

  await page.goto(`${url}?q=Bulk`);
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  const bar = page.getByRole("region", { name: "Selected assistants" });
  await bar.getByRole("button", { name: "Select all 500" }).click();
  const said = bar.getByRole("status").filter({ hasText: "selected" });
  await expect(said).toHaveText("500 selected, 450 not on this page");
  await bar.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("delete 500 assistants");
  await dialog.getByRole("button", { name: "Delete 500 assistants" }).click();

  // Stopped by the person: what is gone by then is written down.
  await untilLeft(sdk, 420);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByRole("button", { name: /^Try the \d+ again$/ })).toBeVisible();
  const first = await saidGone(page);
  expect(first.length).toBeGreaterThan(50);
  expect(first.length).toBeLessThan(250);
  expect(first).toEqual(await reallyGone(sdk, names));
  await expect
    .poll(async () => stillWritten(await mortal.written(), first), { timeout: 30_000 })
    .toEqual([]);

  // Killed halfway: what it deleted last may be there again.
  await dialog.getByRole("button", { name: /^Try the/ }).click();
  await untilLeft(sdk, 250);
  await mortal.die();
  // It dies before an answer, or within one.
  const stopped = dialog.getByText(/^Stopped: The LangGraph server (cannot be reached|failed)$/);
  await expect(stopped).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText("Roster asks it again by itself")).toBeVisible();
  await mortal.revive("kept");
  await expect(dialog.getByText("The server answers again.")).toBeVisible({ timeout: 60_000 });
  const gone = await saidGone(page);
  expect(gone).toEqual(await reallyGone(sdk, names));
  expect(gone).toEqual(expect.arrayContaining(first));

  await dialog.getByRole("button", { name: `Try the ${COUNT - gone.length} again` }).click();
  await expect(dialog.getByText("All 500 are deleted.")).toBeVisible({ timeout: 60_000 });
  expect(await idsOf(sdk)).toEqual(others);
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await expect(page.getByText("No assistant matches these filters.")).toBeVisible();
  await expect(bar).toHaveCount(0);
});
