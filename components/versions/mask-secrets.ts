import type { Json } from "@/lib/langgraph/types";
import { isSecretName } from "@/lib/secrets";

const MASK = "••••••••";

/** The value as it may be shown on a screen: text under secret keys is masked. `secret`: it stands under one. */
export function maskSecrets(value: Json, secret = false): Json {
  if (typeof value === "string") return secret && value !== "" ? MASK : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, secret));
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      maskSecrets(held, secret || isSecretName(name)),
    ]),
  );
}
