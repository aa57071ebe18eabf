/** What a person may do in a deployment, from the least: look, run assistants, change everything. */
export const ROLES = ["viewer", "runner", "editor"] as const;

export type Role = (typeof ROLES)[number];

/** As people read them. */
export const ROLE_NAMES: Record<Role, string> = {
  viewer: "Viewer",
  runner: "Runner",
  editor: "Editor",
};

/** Whether somebody with `role` may do what takes at least the role `least`. */
export function allows(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

type Access = { name: string; role: Role; readOnly: boolean };

/** Why what takes the role `least` cannot be done in a deployment, in words; undefined where it can. */
export function offReason({ name, role, readOnly }: Access, least: Role): string | undefined {
  if (allows(role, least)) return undefined;
  if (readOnly) return `${name} is read only in Roster: nothing can be changed or run there.`;
  return role === "viewer"
    ? `You are a viewer of ${name}: you can look at everything, but not change or run anything. ${ASK}`
    : `You are a runner of ${name}: you can run assistants, but not change them. ${ASK}`;
}

const ASK = "Whoever runs Roster can give you another role.";

/** The same in two words, for where there is room for no more. */
export function offHint({ readOnly }: Access, least: Role): string {
  if (readOnly) return "Read only";
  return least === "runner" ? "Not for viewers" : "Editors only";
}
