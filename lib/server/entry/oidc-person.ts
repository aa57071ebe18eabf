import "server-only";
import type { Person } from "./person";

type Claims = { readonly [name: string]: unknown };

const NAMES = ["preferred_username", "email", "name", "sub"];
const LONGEST_NAME = 200;

/** Somebody's groups in a claim, which may stand inside another one (`realm_access.roles`); undefined where it is not there. */
export function groupsIn(claims: Claims, claim: string): string[] | undefined {
  const value = claims[claim] ?? claim.split(".").reduce<unknown>(inside, claims);
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return undefined;
  return value.filter((group) => typeof group === "string");
}

function inside(value: unknown, name: string): unknown {
  const isObject = typeof value === "object" && value !== null && Object.hasOwn(value, name);
  return isObject ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

/** Who the claims are of, with those of the groups that settings name: a cookie holds no more. */
export function personOfClaims(
  claims: Claims,
  groups: readonly string[],
  named: ReadonlySet<string>,
): Extract<Person, { name: string }> {
  const name = NAMES.map((key) => claims[key]).find(
    (value): value is string => typeof value === "string" && value.trim() !== "",
  );
  return {
    name: (name ?? "unknown").trim().slice(0, LONGEST_NAME),
    groups: groups.filter((group) => named.has(group)),
  };
}
