import { ConfigUsed } from "./config-used";
import type { StudioTarget } from "./use-target";

export function ConfigPanel({ target }: { target: StudioTarget }) {
  return (
    <aside
      aria-labelledby="config-used"
      className="w-80 shrink-0 overflow-y-auto border-border border-l px-4 py-3 max-lg:hidden"
    >
      <h2 id="config-used" className="mb-2 font-semibold text-sm">
        Configuration used
      </h2>
      <ConfigUsed target={target} />
    </aside>
  );
}
