import { expect, test } from "vitest";
import { metricsAnswer } from "./metrics-answer";
import { createRegistry } from "./registry";

const token = "0123456789abcdef0123456789abcdef";
const metrics = createRegistry();
metrics.count("roster_requests_total", "Requests answered.", { route: "/info" });

const ask = (authorization: string | null, set: string | undefined = token) =>
  metricsAnswer(
    new Request("http://x/metrics", { headers: authorization ? { authorization } : {} }),
    { token: set, metrics },
  );

test("whoever holds the token reads the numbers", async () => {
  const answer = ask(`Bearer ${token}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  expect(text).toContain('roster_requests_total{route="/info"} 1');
  expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/m);
  expect(text).not.toContain(token);
});

test.each([null, "", "Bearer ", `Bearer ${token}x`, token, `bearer ${token.slice(1)}`])(
  "%j does not",
  async (sent) => {
    const answer = ask(sent);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("roster_");
  },
);

test("without a token in the settings there is nothing, whatever is sent", () => {
  const request = new Request("http://x/metrics", { headers: { authorization: "Bearer " } });
  expect(metricsAnswer(request, { token: undefined, metrics }).status).toBe(404);
});
