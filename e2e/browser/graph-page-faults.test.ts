import { expect, expectAccessible } from "./fixtures";
import { test } from "./odd-graphs";

const json = (body: unknown) => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

test("a graph's own page has words for what is unknown, fails, is empty, large or oddly named", async ({
  page,
  shapes: { url, gateway },
  guard,
}) => {
  guard.allow(/404|50\d|Not Found|Internal Server Error/);
  const drawing = page.getByRole("region", { name: "Drawing", exact: true });
  const schemas = page.getByRole("region", { name: "Schemas" });

  await page.goto(`${url}/default/graphs/nothing%20%2F%20of%20this%25`);
  await expect(page.getByText("The server has no such graph")).toBeVisible();
  await expect(page.getByText("nothing / of this%", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const mend = gateway.setFault({
    path: /\/schemas$/,
    reach: false,
    answer: { status: 500, body: "Internal Server Error" },
  });
  await page.getByRole("link", { name: "All graphs" }).click();
  await page.getByRole("link", { name: "ugly", exact: true }).click();
  await expect(page.getByRole("button", { name: /^<script>/ })).toBeVisible();
  await expect(schemas.getByRole("alert")).toBeVisible({ timeout: 30_000 });
  await expect(schemas).toContainText("The graph can be run all the same");
  await expectAccessible(page);
  mend();
  await schemas.getByRole("button", { name: "Try again" }).click();
  await expect(schemas.getByText("topic", { exact: true })).toBeVisible();
  await expect(schemas).toContainText("Default: dinner");

  const nodes = Array.from({ length: 700 }, (_, at) => ({ id: `node ${at}`, type: "runnable" }));
  gateway.setFault({ path: /\/graph(\?|$)/, times: 1, answer: json({ nodes, edges: [] }) });
  await page.goto(`${url}/default/graphs/large`);
  await expect(drawing).toContainText("This graph has 700 nodes and 0 edges, too many to draw");
  await expect(drawing.getByText("node 699", { exact: true })).toBeVisible();
  await expectAccessible(page);

  gateway.setFault({
    path: /\/graph(\?|$)/,
    times: 1,
    answer: json({ nodes: [], edges: [] }),
  });
  await page.goto(`${url}/default/graphs/empty`);
  await expect(drawing).toContainText("This graph has no nodes to draw");
  await expect(schemas.getByRole("radio", { name: "Input" })).toBeChecked();

  gateway.setFault({ path: /\/graph(\?|$)/, answer: { status: 404, body: "Not found" } });
  await page.reload();
  await expect(drawing).toContainText("The server has no drawing of this graph");
});
