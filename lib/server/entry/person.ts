import "server-only";
import { ROLES, type Role } from "@/lib/roles";

/**
 * Who asks. `groups` are those that settings name, and decide the role; null is whoever sits at this
 * machine, where nobody signs in and one person may do everything.
 */
export type Person = { name: string; groups: readonly string[] } | { name: null; groups: null };

/** The one person of mode `local`. */
export const OWNER: Person = { name: null, groups: null };

/** The groups that have each role; `*` is everyone who has signed in. */
export type RoleGroups = { [role in Role]: readonly string[] };

export const NO_GROUPS: RoleGroups = { viewer: [], runner: [], editor: [] };

type Place = { roles: RoleGroups; readOnly: boolean };

/**
 * What a person may do in a deployment: the highest role of their groups, and no more than looking
 * where it is read only. Null: they have no business there and must not learn that it exists.
 */
export function roleIn({ groups }: Person, { roles, readOnly }: Place): Role | null {
  const role = groups === null ? "editor" : highestRole(groups, roles);
  return role !== null && readOnly ? "viewer" : role;
}

function highestRole(groups: readonly string[], roles: RoleGroups): Role | null {
  const has = (role: Role) => roles[role].some((group) => group === "*" || groups.includes(group));
  return ROLES.findLast(has) ?? null;
}
