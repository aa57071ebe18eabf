import { Client } from "@langchain/langgraph-sdk";
import { startReaderServer } from "../servers/readers.mjs";
import { startRoster } from "../start-roster.mjs";
import { test as base, expect, expectAccessible, expectAccessibleInBothThemes } from "./fixtures";
import { answer, ask, threadOf } from "./studio-page";

type Page = Parameters<typeof expectAccessible>[0];
type Sdk = Client;

/** A Roster before a server whose graph asks in each way that the sample graphs do not. */
const test = base.extend<object, { asking: { url: string; sdk: Sdk } }>({
  asking: [
    async ({ browserName: _ }, use) => {
      const server = await startReaderServer({ port: 0 });
      const roster = await startRoster({ env: { LANGGRAPH_API_URL: server.url } });
      const sdk = new Client({
        apiUrl: server.url,
        apiKey: null,
        callerOptions: { maxRetries: 0 },
      });
      await use({ url: roster.url, sdk });
      await roster.stop();
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const waiting = (page: Page) => page.getByRole("region", { name: /^Waiting for your answer/ });

async function open(page: Page, sdk: Sdk) {
  const { assistant_id } = await sdk.assistants.get("approval");
  await page.goto(`/local/assistants/${assistant_id}/studio`);
}

async function stateOf(page: Page, sdk: Sdk) {
  const { values, next } = await sdk.threads.getState<{
    outcome?: string;
    feedback?: string;
    draft?: { subject: string; body: string };
    reminder?: { days_before: number };
    details?: object;
  }>(threadOf(page));
  return { ...values, next };
}

test("Accept sends the email as it was drafted", async ({ page, sdk }) => {
  await open(page, sdk);
  await ask(page, "Lunch on Friday?");
  await waiting(page).getByRole("button", { name: "Accept" }).click();
  await expect(waiting(page)).toBeHidden();
  await expect(answer(page)).toContainText("Approved as drafted");
  expect(await stateOf(page, sdk)).toMatchObject({ outcome: "approve", next: [] });
});

test("Edit sends what was changed, with the keyboard alone", async ({ page, sdk }) => {
  await open(page, sdk);
  await ask(page, "Lunch on Friday?");
  await waiting(page).getByRole("button", { name: "Edit" }).focus();
  await page.keyboard.press("Enter");
  await expect(waiting(page).getByLabel("To", { exact: true })).toBeFocused();
  await waiting(page).getByLabel("Subject").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Supper");
  await page.keyboard.press("Enter");
  await expect(answer(page)).toContainText("with your changes");
  const { draft, outcome } = await stateOf(page, sdk);
  expect(outcome).toBe("edit");
  expect(draft?.subject).toBe("Supper");
  expect(draft?.body).toContain("Lunch on Friday?");
});

test("Respond makes a new draft that waits again, and Ignore ends it", async ({ page, sdk }) => {
  await open(page, sdk);
  await ask(page, "Lunch on Friday?");
  await waiting(page).getByRole("button", { name: "Respond" }).click();
  const response = waiting(page).getByLabel("Your response");
  await expect(response).toBeFocused();
  await response.fill("say please");
  await waiting(page).getByRole("button", { name: "Send response" }).click();
  await expect(waiting(page)).toContainText("Changed as asked: say please");
  expect(await stateOf(page, sdk)).toMatchObject({ feedback: "say please", next: ["review"] });

  await waiting(page).getByRole("button", { name: "Ignore" }).click();
  await expect(answer(page)).toContainText("Rejected. Nothing was sent.");
  expect(await stateOf(page, sdk)).toMatchObject({ outcome: "reject", next: [] });
});

test("two requests are decided one by one and sent together", async ({ page, sdk }) => {
  await open(page, sdk);
  await ask(page, "Remind them of lunch");
  const [email, reminder] = ["send_email", "set_reminder"].map((name) =>
    waiting(page).getByRole("listitem", { name: new RegExp(name) }),
  );
  const send = waiting(page).getByRole("button", { name: "Send 2 decisions" });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expectAccessibleInBothThemes(page);
  await reminder?.getByRole("button", { name: "Edit" }).click();
  await reminder?.getByLabel("Days before").fill("3");
  await reminder?.getByRole("button", { name: "Keep edited" }).click();
  await expect(reminder ?? waiting(page)).toContainText("Edited");
  await expect(waiting(page)).toContainText("1 of 2 decided");

  await page.reload();
  await expect(waiting(page)).toContainText("1 of 2 decided");
  await email?.getByRole("button", { name: "Accept" }).click();
  await expect(waiting(page)).toContainText("2 of 2 decided");
  await expectAccessible(page);
  await send.click();
  await expect(answer(page)).toContainText("Approved as drafted");
  expect(await stateOf(page, sdk)).toMatchObject({
    outcome: "approve",
    reminder: { days_before: 3 },
    next: [],
  });
});

test("a schema is answered in a form, which checks, and is there after a reload and in Graph", async ({
  page,
  sdk,
}) => {
  await open(page, sdk);
  await ask(page, "Send the form for dinner");
  await expect(waiting(page)).toContainText("Where shall it be, and for how many?");
  await waiting(page).getByRole("button", { name: "Resume" }).click();
  await expect(waiting(page).getByLabel("Place")).toHaveAttribute("aria-invalid", "true");
  await waiting(page).getByLabel("Place").fill("the pier");
  await expectAccessibleInBothThemes(page);
  await page.reload();
  await expect(waiting(page).getByLabel("Place")).toHaveValue("the pier");
  await page.getByRole("radio", { name: "Graph", exact: true }).check();
  await expect(waiting(page).getByLabel("Place")).toHaveValue("the pier");
  await page.getByRole("radio", { name: "Chat", exact: true }).check();
  await waiting(page).getByRole("button", { name: "Resume" }).click();
  await expect(waiting(page)).toContainText("At the pier, inside, for 4.");
  expect(await stateOf(page, sdk)).toMatchObject({
    details: { place: "the pier", guests: 4, seating: "inside" },
    next: ["review"],
  });
});

test("two nodes that wait at once are answered together, then tools by their own names", async ({
  page,
  asking,
}) => {
  const { assistant_id } = await asking.sdk.assistants.get("questions");
  await page.goto(`${asking.url}/default/assistants/${assistant_id}/studio`);
  await page.getByRole("button", { name: "Submit" }).click();
  const place = waiting(page).filter({ hasText: "Where shall it be?" });
  const guests = waiting(page).filter({ hasText: "How many guests?" });
  await place.getByLabel("Your answer").fill("the pier");
  await place.getByRole("button", { name: "Resume" }).click();
  await expect(waiting(page).first()).toContainText("Your answer, not sent yet");
  await guests.getByRole("radio", { name: "JSON" }).check();
  await guests.getByLabel("Your answer").fill("4");
  await guests.getByRole("button", { name: "Resume" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send 2 answers" }).click();

  await expect(waiting(page)).toHaveCount(1);
  const { values, next } = await asking.sdk.threads.getState(threadOf(page));
  expect(values).toMatchObject({ place: "the pier", guests: 4 });
  expect(next).toEqual(["use_tools"]);

  const table = waiting(page).getByRole("listitem", { name: /book_table/ });
  const card = waiting(page).getByRole("listitem", { name: /charge_card/ });
  await expect(card.getByRole("button", { name: "Edit" })).toHaveCount(0);
  await table.getByRole("button", { name: "Edit" }).click();
  await table.getByLabel("Seats").fill("6");
  await table.getByRole("button", { name: "Keep edited" }).click();
  await card.getByRole("button", { name: "Reject" }).click();
  await card.getByLabel("Reason").fill("too dear");
  await card.getByRole("button", { name: "Reject" }).click();
  await waiting(page).getByRole("button", { name: "Send 2 decisions" }).click();
  await expect(waiting(page)).toBeHidden();
  await expect
    .poll(async () => (await asking.sdk.threads.getState(threadOf(page))).values)
    .toMatchObject({
      decisions: {
        decisions: [
          {
            type: "edit",
            editedAction: { name: "book_table", args: { seats: 6, note: "by the window" } },
          },
          { type: "reject", message: "too dear" },
        ],
      },
    });
});

test("one of two answers can be sent, and the other goes on waiting", async ({ page, asking }) => {
  const { assistant_id } = await asking.sdk.assistants.get("questions");
  await page.goto(`${asking.url}/default/assistants/${assistant_id}/studio`);
  await page.getByRole("button", { name: "Submit" }).click();
  const guests = waiting(page).filter({ hasText: "How many guests?" });
  await guests.getByLabel("Your answer").fill("four");
  await guests.getByRole("button", { name: "Resume" }).click();
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(waiting(page)).toHaveCount(1);
  await expect(waiting(page)).toContainText("Where shall it be?");
  const { next } = await asking.sdk.threads.getState(threadOf(page));
  expect(next).toContain("ask_place");
});
