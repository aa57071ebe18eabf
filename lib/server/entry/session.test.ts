import { afterEach, expect, test, vi } from "vitest";
import type { EntrySettings } from "./entry-settings";
import { hashPassword, type PasswordHash, parsePasswordHash } from "./password-hash";
import { findPerson } from "./person-of";
import { seal } from "./seal";
import { endedSessionCookie, sessionCookie } from "./session";

const SECRET = "0123456789abcdef0123456789abcdef";
const roles = { viewer: ["viewer"], runner: ["runner"], editor: ["editor"] };
const HOUR = 60 * 60 * 1000;

const [one, other] = await Promise.all([kept("one password"), kept("another password")]);

async function kept(password: string): Promise<PasswordHash> {
  const hash = parsePasswordHash(await hashPassword(password));
  if (!hash) throw new Error("not parsed");
  return hash;
}

type Changes = { secret?: string; epoch?: string; secure?: boolean; password?: PasswordHash };

function settingsWith({
  secret = SECRET,
  epoch = "0",
  secure = true,
  password = one,
}: Changes = {}) {
  return {
    mode: "password",
    session: { secret, epoch, secure },
    accounts: [{ name: "editor", password }],
    roles,
  } satisfies EntrySettings;
}

const EDITOR = { name: "editor", groups: ["editor"] };
const sent = (setCookie: string) => new Headers({ cookie: `a=b; ${setCookie.split(";")[0]}; c=d` });

afterEach(() => {
  vi.useRealTimers();
});

test("a session is known by every process with the same secret, for eight hours", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const headers = sent(await sessionCookie(EDITOR, settingsWith()));
  expect(await findPerson(headers, settingsWith())).toEqual(EDITOR);
  vi.setSystemTime(Date.now() + 8 * HOUR - 1000);
  expect(await findPerson(headers, settingsWith())).toEqual(EDITOR);
  vi.setSystemTime(Date.now() + 2 * 60 * 1000);
  expect(await findPerson(headers, settingsWith())).toBeNull();
});

test.each([
  ["another epoch", { epoch: "1" }],
  ["another password of the account", { password: other }],
  ["another secret", { secret: SECRET.toUpperCase() }],
])("%s ends it", async (_, change) => {
  const headers = sent(await sessionCookie(EDITOR, settingsWith()));
  expect(await findPerson(headers, settingsWith(change))).toBeNull();
});

test("an account that is gone has no session", async () => {
  const settings = settingsWith();
  const headers = sent(await sessionCookie(EDITOR, settings));
  expect(await findPerson(headers, { ...settings, accounts: [] })).toBeNull();
});

test("what was changed, cut, made up or sealed for something else is none", async () => {
  const settings = settingsWith();
  const cookie = (await sessionCookie(EDITOR, settings)).split(";")[0] ?? "";
  const stolen = await seal(
    { name: "editor", groups: ["editor"], stamp: "x" },
    { secret: SECRET, purpose: "sign-in", seconds: 600 },
  );
  const all = [
    `${cookie.slice(0, -3)}xyz`,
    cookie.slice(0, 60),
    "__Host-roster=",
    '__Host-roster={"name":"editor"}',
    `__Host-roster=${stolen}`,
    cookie.replace("__Host-", ""),
  ];
  for (const text of all) {
    expect(await findPerson(new Headers({ cookie: text }), settings), text).toBeNull();
  }
  expect(await findPerson(new Headers(), settings)).toBeNull();
});

test("the cookie is kept from scripts, other sites and other hosts", async () => {
  expect(await sessionCookie(EDITOR, settingsWith())).toMatch(
    /^__Host-roster=[^;]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect(await sessionCookie(EDITOR, settingsWith({ secure: false }))).toMatch(
    /^roster=[^;]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax$/,
  );
  expect(endedSessionCookie(settingsWith())).toMatch(/^__Host-roster=; Path=\/; Max-Age=0; /);
});

test("groups that fit no cookie are an error, not a session that a browser drops", async () => {
  const groups = Array.from({ length: 300 }, (_, n) => `a-group-with-a-long-name-${n}`);
  await expect(sessionCookie({ name: "ada", groups }, settingsWith())).rejects.toThrow("too long");
});
