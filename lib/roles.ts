/** What a person may do in a deployment, from the least: look, run assistants, change everything. */
export const ROLES = ["viewer", "runner", "editor"] as const;

export type Role = (typeof ROLES)[number];

/** What says why things are off for somebody who may not do everything. */
export type Off = {
  /** In a word, for the header. */
  badge: string;
  /** In two, for where there is room for no more. */
  hint: string;
  reason: string;
};

type Access = { name: string; role: Role; readOnly: boolean };

/** Whether somebody with `role` may do what takes at least the role `least`. */
export function allows(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Why some things are off for this role in a deployment; null for an editor. Said by the server, once. */
export function offOf({ name, role, readOnly }: Access): Off | null {
  if (role === "editor") return null;
  if (readOnly) {
    const reason = `${name} is read only in Roster: nothing can be changed or run there.`;
    return { badge: "Read only", hint: "Read only", reason };
  }
  if (role === "viewer") {
    const reason = `You are a viewer of ${name}: you can look at everything, but not change or run anything. ${ASK}`;
    return { badge: "Viewer", hint: "Not for viewers", reason };
  }
  const reason = `You are a runner of ${name}: you can run assistants, but not change them. ${ASK}`;
  return { badge: "Runner", hint: "Editors only", reason };
}

const ASK = "Whoever runs Roster can give you another role.";
