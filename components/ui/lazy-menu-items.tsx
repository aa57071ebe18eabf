import { type ComponentType, lazy } from "react";

/** The items of a menu, loaded with the first that is opened. Where they cannot be, it says so. */
export function lazyMenuItems<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const absent: ComponentType<Props> = NotLoaded;
  return lazy(() =>
    load()
      .catch(() => absent)
      .then((items) => ({ default: items })),
  );
}

function NotLoaded() {
  return (
    <p role="status" className="px-2 py-1 text-sm">
      These actions could not be loaded. Reload the page.
    </p>
  );
}
