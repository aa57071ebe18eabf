/** For a field whose text must stay as it is typed: keys, ids, names that are confirmed. */
export const VERBATIM = { autoComplete: "off", autoCapitalize: "off", spellCheck: false } as const;
