import { useStored } from "./use-stored";

const PREFIX = "roster:shown:";

/** A switch whose position the browser remembers under `name`, over reloads and in every tab. */
export function useRemembered(name: string, fallback: boolean) {
  const [kept, keep] = useStored(PREFIX + name);
  const remember = (next: boolean) => keep(next === fallback ? null : String(next));
  return [kept === null ? fallback : kept === "true", remember] as const;
}
