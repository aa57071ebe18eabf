import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { nextDiagnostic } from "@codemirror/lint";
import { type Extension, Prec } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { editorTheme } from "./editor-theme";
import { jsonColours } from "./json-colours";

// Mod-Enter submits the form around the editor. Tab has no binding, so it leaves the editor.
const KEYS = defaultKeymap.filter(({ key }) => key !== "Mod-Enter");

/** What every JSON editor has, whatever it holds. */
export function editorExtensions(): Extension {
  return [
    lineNumbers(),
    highlightSpecialChars(),
    history(),
    indentOnInput(),
    bracketMatching(),
    json(),
    jsonColours,
    EditorView.lineWrapping,
    EditorView.cspNonce.of(pageNonce()),
    Prec.high(editorTheme),
    keymap.of([{ key: "F8", run: nextDiagnostic }, ...KEYS, ...historyKeymap]),
  ];
}

/** The editor adds a style element, which the page's policy lets in only with the page's nonce. */
function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}
