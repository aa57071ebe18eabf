import { EditorView } from "@codemirror/view";

const underline = (colour: string) => ({
  backgroundImage: "none",
  textDecoration: `underline wavy var(--${colour}) 1px`,
  textUnderlineOffset: "3px",
  textDecorationSkipInk: "none",
});

/** Our tokens in place of the editor's own light and dark looks. */
export const editorTheme = EditorView.theme({
  "&": { maxHeight: "60dvh", color: "var(--foreground)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "20px", minHeight: "120px" },
  ".cm-content": { padding: "6px 0", caretColor: "var(--foreground)", minHeight: "108px" },
  ".cm-line": { padding: "0 10px 0 6px" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    color: "var(--muted-foreground)",
    border: "none",
    userSelect: "none",
  },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "28px", padding: "0 4px 0 8px" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "color-mix(in srgb, var(--primary) 22%, transparent)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "color-mix(in srgb, var(--destructive) 22%, transparent)",
  },
  ".cm-specialChar": { color: "var(--destructive)" },
  ".cm-lintRange-error": underline("destructive"),
  ".cm-lintRange-warning": underline("warning"),
  ".cm-lintPoint:after": { borderBottomColor: "var(--destructive)" },
  ".cm-tooltip": {
    maxWidth: "min(40ch, 90vw)",
    color: "var(--popover-foreground)",
    backgroundColor: "var(--popover)",
    border: "1px solid var(--border)",
    borderRadius: "6px",
    boxShadow: "0 8px 24px -4px var(--shadow-color)",
    fontFamily: "var(--font-sans)",
    overflow: "hidden",
  },
  ".cm-diagnostic": { padding: "4px 8px", marginLeft: 0, borderLeftWidth: "3px" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--destructive)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
});
