import { type ClassValue, clsx } from "clsx";

/** Joins class names; the look that a caller may override is written with the `base:` variant. */
export function cn(...inputs: ClassValue[]) {
  return clsx(inputs);
}
