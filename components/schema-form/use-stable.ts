import { useLayoutEffect, useRef, useState } from "react";

type Actions = { [name: string]: (...args: never[]) => unknown };

/** Functions that stay the same while the component is there, and do what the newest ones do. */
export function useStable<A extends Actions>(actions: A): A {
  const newest = useRef(actions);
  useLayoutEffect(() => {
    newest.current = actions;
  });
  const [stable] = useState(() => {
    const names = Object.keys(actions);
    const call =
      (name: string) =>
      (...args: never[]) =>
        newest.current[name]?.(...args);
    // Made of the same names, each handing its arguments and answer on.
    return Object.fromEntries(names.map((name) => [name, call(name)])) as A;
  });
  return stable;
}
