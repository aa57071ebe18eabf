import "server-only";
import { ROLES } from "@/lib/roles";
import type { RoleGroups } from "./person";
import { listSetting, type SettingSource } from "./setting";

/** Which groups have which role, out of EDITOR_GROUPS, RUNNER_GROUPS and VIEWER_GROUPS; one must say something. */
export function parseGroups(source: SettingSource, say: (problem: string) => void): RoleGroups {
  const groups = {
    viewer: listSetting(source, "VIEWER_GROUPS"),
    runner: listSetting(source, "RUNNER_GROUPS"),
    editor: listSetting(source, "EDITOR_GROUPS"),
  };
  if (ROLES.every((role) => groups[role].length === 0)) {
    say(
      "EDITOR_GROUPS, RUNNER_GROUPS or VIEWER_GROUPS must name a group, or nobody could do anything; * is everyone who signs in",
    );
  }
  return groups;
}
