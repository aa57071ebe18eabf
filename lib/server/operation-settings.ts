import "server-only";
import { type SettingSource, setting, strongSecret } from "./entry/setting";

/** How Roster is watched and held within bounds. */
export type OperationSettings = {
  /** Who holds it may read /metrics; without one there is no such address. */
  metricsToken: string | undefined;
};

/** What is wrong is given to `say`, with how to mend it; secrets are never repeated. */
export function parseOperation(
  source: SettingSource,
  say: (problem: string) => void,
): OperationSettings {
  return { metricsToken: optionalSecret(source, "METRICS_TOKEN", say) };
}

function optionalSecret(
  source: SettingSource,
  name: string,
  say: (problem: string) => void,
): string | undefined {
  const isSet = [name, `${name}_FILE`].some((each) => setting(source, each) !== undefined);
  return isSet ? strongSecret(source, name, say) : undefined;
}
