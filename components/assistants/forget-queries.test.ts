import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { forgetQueries } from "./forget-queries";

test("drops what nothing shows at once, and the rest when it is left", () => {
  const client = new QueryClient();
  const keys = [
    ["a", "own"],
    ["a", "own", "versions"],
    ["a", "other"],
  ];
  for (const key of keys) client.setQueryData(key, 1);
  const shown = new QueryObserver(client, { queryKey: ["a", "own"], staleTime: Infinity });
  const leave = shown.subscribe(() => {});
  forgetQueries(client, ["a", "own"]);
  expect(keys.map((key) => client.getQueryData(key))).toEqual([1, undefined, 1]);
  leave();
  expect(keys.map((key) => client.getQueryData(key))).toEqual([undefined, undefined, 1]);
  client.setQueryData(["a", "own"], 2);
  new QueryObserver(client, { queryKey: ["a", "own"], staleTime: Infinity }).subscribe(() => {})();
  expect(client.getQueryData(["a", "own"])).toBe(2);
  client.clear();
});
