import { syntaxTree } from "@codemirror/language";
import { type Range, RangeSet } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin } from "@codemirror/view";

const QUIET = Decoration.mark({ class: "text-muted-foreground" });
const WORD = Decoration.mark({ class: "text-primary" });

/** By the grammar's names of nodes. */
const COLOURS: { readonly [node: string]: Decoration } = {
  PropertyName: Decoration.mark({ class: "text-info" }),
  String: Decoration.mark({ class: "text-success" }),
  Number: Decoration.mark({ class: "text-warning" }),
  True: WORD,
  False: WORD,
  Null: WORD,
  "{": QUIET,
  "}": QUIET,
  "[": QUIET,
  "]": QUIET,
  ",": QUIET,
  ":": QUIET,
};

/** Colours in the classes of our own tokens, so that they follow the theme. */
export const jsonColours = ViewPlugin.define(
  (view) => ({
    marks: marksOf(view),
    update({ view: updated, docChanged, viewportChanged, startState, state }) {
      const parsed = syntaxTree(startState) !== syntaxTree(state);
      if (docChanged || viewportChanged || parsed) this.marks = marksOf(updated);
    },
  }),
  { decorations: ({ marks }) => marks },
);

function marksOf(view: EditorView): DecorationSet {
  const marks: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: ({ name, from: start, to: end }) => {
        const colour = Object.hasOwn(COLOURS, name) ? COLOURS[name] : undefined;
        if (colour && start < end) marks.push(colour.range(start, end));
      },
    });
  }
  return RangeSet.of(marks, true);
}
