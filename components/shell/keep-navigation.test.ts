import { beforeEach, describe, expect, test } from "vitest";
import { createNavigationKeeper } from "./keep-navigation";

const ENTRY = { __NA: true, __PRIVATE_NEXTJS_INTERNALS_TREE: { tree: "here" } };
const NEXT_ENTRY = { __NA: true, __PRIVATE_NEXTJS_INTERNALS_TREE: { tree: "there" } };

/** Hears what Next would: every write that does not carry its mark. */
class RouterHistory {
  state: unknown = ENTRY;
  address = "/assistants";
  heard: string[] = [];
  replaceState(data: unknown, _unused: string, url?: string | URL | null) {
    this.write(data, url);
  }
  pushState(data: unknown, _unused: string, url?: string | URL | null) {
    this.write(data, url);
  }
  private write(data: unknown, url?: string | URL | null) {
    const isMarked = typeof data === "object" && data !== null && "__NA" in data;
    if (!isMarked) this.heard.push(String(url));
    this.state = isMarked ? data : ENTRY;
    this.address = String(url);
  }
}

let history: RouterHistory;
let typing: EventTarget;
let begin: () => void;

beforeEach(() => {
  history = new RouterHistory();
  typing = new EventTarget();
  begin = createNavigationKeeper(history, typing);
});

describe("an address that is replaced", () => {
  test("is the router's to hear while nobody leaves", () => {
    history.replaceState(null, "", "?q=a");
    expect(history.heard).toEqual(["?q=a"]);
  });

  test("is written in silence once a navigation has begun, and keeps what the router kept there", () => {
    begin();
    history.replaceState(null, "", "?q=a");
    expect(history).toMatchObject({ heard: [], address: "?q=a", state: ENTRY });
  });

  test("is heard again once the router has written where it went", () => {
    begin();
    history.pushState(NEXT_ENTRY, "", "/edit");
    history.replaceState(null, "", "?view=json");
    expect(history.heard).toEqual(["?view=json"]);
  });

  test("is heard again once the router has replaced its own entry", () => {
    begin();
    history.replaceState(NEXT_ENTRY, "", "/edit");
    history.replaceState(null, "", "?view=json");
    expect(history.heard).toEqual(["?view=json"]);
  });

  test("is heard where the person types after the navigation began", () => {
    begin();
    typing.dispatchEvent(new Event("input"));
    history.replaceState(null, "", "?q=ab");
    expect(history.heard).toEqual(["?q=ab"]);
  });

  test("is held for each navigation anew, and written once", () => {
    begin();
    history.pushState(NEXT_ENTRY, "", "/edit");
    begin();
    history.replaceState(null, "", "?q=a");
    expect(history.heard).toEqual([]);
  });
});

test("a new step of the person is the router's to hear, and ends what was under way", () => {
  begin();
  history.pushState(null, "", "?graph=agent");
  history.replaceState(null, "", "?graph=agent&q=a");
  expect(history.heard).toEqual(["?graph=agent", "?graph=agent&q=a"]);
});
