import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startRoster } from "../start-roster.mjs";
import { expect, test } from "./fixtures";
import { saveForm } from "./save";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

test("an unknown assistant is said so, with a way back", async ({ page, guard }) => {
  guard.allow(/404 \(Not Found\)/);
  for (const view of ["edit", "versions", "studio"]) {
    await page.goto(`/local/assistants/${UNKNOWN}/${view}`);
    await expect(page.getByText(/no assistant/i).first()).toBeVisible();
    await expect(
      page.getByRole("main").getByRole("link", { name: "Back to Assistants" }),
    ).toBeVisible();
  }
});

test("an assistant of a graph that is gone can still be edited as JSON", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/404 \(Not Found\)/);
  const { assistant_id } = await sdk.assistants.create({
    graphId: "gone",
    name: "Orphan",
    config: { configurable: { kept: "as it was" } },
  });
  await page.goto(`/local/assistants/${assistant_id}/edit`);
  await expect(page.getByText(/schema/i).first()).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Orphan, renamed");
  await saveForm(page);
  await expect(page.getByText(/version 2/i).first()).toBeVisible();
  const saved = await sdk.assistants.get(assistant_id);
  expect(saved.name).toBe("Orphan, renamed");
  expect(saved.config.configurable).toEqual({ kept: "as it was" });
});

test("a name of 10,000 characters is refused with a reason, and is not lost", async ({ page }) => {
  await page.goto("/local/assistants/new?graph=agent");
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("n".repeat(10_000));
  await page.getByRole("button", { name: "Create assistant" }).click();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveValue("n".repeat(10_000));
  await expect(name).toBeFocused();
});

test("malformed JSON is refused at its field, and is not lost", async ({ page, sdk, guard }) => {
  guard.allow(/404 \(Not Found\)/);
  const { assistant_id } = await sdk.assistants.create({ graphId: "gone", name: "Broken JSON" });
  await page.goto(`/local/assistants/${assistant_id}/edit`);
  const json = page.getByRole("textbox", { name: /configuration/i });
  await json.fill('{ "a": ');
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Line 1: The text ends/)).toBeVisible();
  await expect(json).toBeFocused();
  await expect(json).toHaveText('{ "a": ');
  expect((await sdk.assistants.get(assistant_id)).version).toBe(1);
});

test.describe("a server that is not well", () => {
  test("down at the start: every page says so, and comes back when it does", async ({
    page,
    guard,
  }) => {
    guard.allow(/502 \(Bad Gateway\)/);
    const port = await unusedPort();
    const roster = await startRoster({ env: { LANGGRAPH_API_URL: `http://127.0.0.1:${port}` } });
    const server = createServer((request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(request.url?.endsWith("/count") ? "0" : request.url === "/info" ? "{}" : "[]");
    });
    try {
      await page.goto(`${roster.url}/default/assistants`);
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toContainText(/cannot be reached/i, { timeout: 20_000 });
      await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
      await page.getByRole("main").getByRole("button", { name: "Try again" }).click();
      await expect(page.getByText(/no assistants/i).first()).toBeVisible();
    } finally {
      await page.close();
      server.close();
      server.closeAllConnections();
      await roster.stop();
    }
  });

  test("schemas that fail, HTML and a rejected key each have their own words", async ({
    page,
    guard,
  }) => {
    guard.allow(/50\d \(|404 \(/);
    let answer: "html" | "forbidden" | "schemas-fail" = "html";
    const assistant = {
      assistant_id: UNKNOWN,
      graph_id: "agent",
      name: "agent",
      version: 1,
      config: {},
      context: {},
      metadata: { created_by: "system" },
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
    };
    const server = createServer((request, response) => {
      request.resume();
      if (answer === "html") {
        response.setHeader("content-type", "text/html");
        response.end("<h1>Welcome to nginx</h1>");
      } else if (answer === "forbidden") {
        response.statusCode = 403;
        response.end("Invalid API key");
      } else if (request.url?.endsWith("/schemas")) {
        response.statusCode = 500;
        response.end("Internal Server Error");
      } else {
        response.setHeader("content-type", "application/json");
        const path = request.url ?? "";
        const body = path.endsWith("/search")
          ? [assistant]
          : path.endsWith("/count")
            ? 1
            : path === "/info"
              ? { context: "js", version: "1.5.1" }
              : assistant;
        response.end(JSON.stringify(body));
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    const url = `http://127.0.0.1:${portOf(server.address())}`;
    const roster = await startRoster({ env: { LANGGRAPH_API_URL: url } });
    try {
      await page.goto(`${roster.url}/default/assistants`);
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        /did not come from a LangGraph server/i,
        { timeout: 20_000 },
      );
      await expect(page.getByText("Welcome to nginx")).toHaveCount(0);
      answer = "forbidden";
      await page.reload();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        /rejected Roster's key/i,
        { timeout: 20_000 },
      );
      answer = "schemas-fail";
      await page.goto(`${roster.url}/default/assistants/new?graph=agent`);
      await expect(page.getByText(/schema/i).first()).toBeVisible();
      await expect(page.getByRole("textbox", { name: /configuration/i })).toBeVisible({
        timeout: 20_000,
      });
    } finally {
      await page.close();
      server.close();
      server.closeAllConnections();
      await roster.stop();
    }
  });
});

function portOf(address: string | AddressInfo | null): number {
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return address.port;
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const port = portOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}
