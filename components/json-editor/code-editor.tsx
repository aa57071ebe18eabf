import { isolateHistory } from "@codemirror/commands";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useEffectEvent, useImperativeHandle, useRef } from "react";
import { editorExtensions } from "./editor-extensions";
import type { JsonDiagnostic, JsonEditorProps } from "./json-editor";

/** Marks changes that come from the owner of the text, who need not be told of them. */
const FROM_OWNER = Annotation.define<boolean>();
const FACE = new Compartment();

/** CodeMirror, showing `text` and telling what is typed. */
export function CodeEditor(props: JsonEditorProps) {
  const { handle, id, text, onChange, diagnostics, readOnly = false } = props;
  const { "aria-label": label, "aria-labelledby": labelledBy } = props;
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);

  const tell = useEffectEvent(onChange);
  const start = useEffectEvent((parent: Element) => {
    const listener = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      const owners = transactions.some((each) => each.annotation(FROM_OWNER));
      if (docChanged && !owners) tell(state.doc.toString());
    });
    const extensions = [editorExtensions(), listener, FACE.of([])];
    return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
  });

  useEffect(() => {
    if (!host.current) return;
    const view = start(host.current);
    editor.current = view;
    return () => view.destroy();
  }, []);

  useEffect(() => {
    const face = faceOf(readOnly, {
      ...(id && { id }),
      ...(label && { "aria-label": label }),
      ...(labelledBy && { "aria-labelledby": labelledBy }),
      ...(describedBy && { "aria-describedby": describedBy }),
      ...(invalid && { "aria-invalid": "true" }),
    });
    editor.current?.dispatch({ effects: FACE.reconfigure(face) });
  }, [readOnly, id, label, labelledBy, describedBy, invalid]);

  useEffect(() => {
    const view = editor.current;
    if (!view || view.state.doc.toString() === text) return;
    const changes = { from: 0, to: view.state.doc.length, insert: text };
    // A step of undo by itself, however soon after the last key.
    view.dispatch({ changes, annotations: [FROM_OWNER.of(true), isolateHistory.of("full")] });
  }, [text]);

  useEffect(() => {
    const view = editor.current;
    if (view) view.dispatch(setDiagnostics(view.state, marksOf(diagnostics ?? [], view)));
  }, [diagnostics]);

  useImperativeHandle(handle, () => ({
    select: (from, to) => {
      const view = editor.current;
      if (!view) return;
      const { length } = view.state.doc;
      const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
      view.dispatch({ selection, scrollIntoView: true });
      view.focus();
    },
  }));

  return (
    <div
      ref={host}
      className="min-w-0 scroll-my-20 overflow-hidden rounded-md border border-input bg-background text-sm transition-colors duration-100 focus-within:border-ring focus-within:outline-2 focus-within:outline-ring focus-within:-outline-offset-1 hover:border-muted-foreground has-aria-invalid:border-destructive has-aria-invalid:focus-within:outline-destructive has-aria-readonly:bg-muted pointer-coarse:text-lg"
    />
  );
}

function faceOf(readOnly: boolean, attributes: { [name: string]: string }): Extension {
  return [
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({
      ...attributes,
      class: "scroll-my-20",
      // Not for browsers, which know that editable text has the focus, but for axe.
      tabindex: "0",
      ...(readOnly && { "aria-readonly": "true" }),
    }),
  ];
}

function marksOf(diagnostics: readonly JsonDiagnostic[], { state }: EditorView): Diagnostic[] {
  const { length } = state.doc;
  return diagnostics.map((each) => ({
    ...each,
    from: Math.min(each.from, length),
    to: Math.min(each.to, length),
  }));
}
