import { EditorView } from "@codemirror/view";
import { NuqsTestingAdapter, type OnUrlUpdateFunction } from "nuqs/adapters/testing";
import { act, useState } from "react";
import { vi } from "vitest";
import { byLabel, mount } from "@/components/schema-form/mount-form";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { createSecretVault } from "@/lib/secret-vault";
import { ConfigurationForm } from "./configuration-form";

type Held = { value: JsonObject; unreadable: string | undefined };
type PageProps = {
  schemas: GraphSchemas | null;
  initial: Held;
  stored: JsonObject | null;
  saved: boolean;
  checking: boolean;
  onHold: (held: Held) => void;
};

function Page({ schemas, initial, stored, saved, onHold, ...props }: PageProps) {
  const [checking, setChecking] = useState(props.checking);
  const [held, setHeld] = useState(initial);
  const [malformed, setMalformed] = useState<readonly string[]>([]);
  const [vault] = useState(createSecretVault);
  const change = (part: Partial<Held>) =>
    setHeld((before) => {
      const next = { ...before, ...part };
      onHold(next);
      return next;
    });
  const form = (
    <ConfigurationForm
      schemas={schemas}
      pending={false}
      error={null}
      retrying={false}
      onRetry={() => undefined}
      value={held.value}
      stored={stored}
      saved={saved}
      onChange={(value) => change({ value })}
      unreadable={held.unreadable}
      onUnreadable={(unreadable) => change({ unreadable })}
      vault={vault}
      malformed={malformed.length > 0}
      onMalformed={(part, isMalformed) =>
        setMalformed((before) =>
          isMalformed ? [...before, part] : before.filter((each) => each !== part),
        )
      }
      checking={checking}
      anywayLabel="Save anyway"
      onSaveAnyway={() => undefined}
    />
  );
  return (
    <>
      {form}
      <button type="button" onClick={() => setChecking(true)}>
        Check
      </button>
    </>
  );
}

type Options = {
  view?: "form" | "json";
  checking?: boolean;
  unreadable?: string;
  /** What the form began with, where something was stored; `saved`: as this assistant's own. */
  stored?: JsonObject | null;
  saved?: boolean;
};

/** A configuration that holds its own value, as the page does. */
export function mountConfiguration(
  schemas: GraphSchemas | null,
  value: JsonObject,
  { view = "form", checking = false, unreadable, stored = null, saved = false }: Options = {},
) {
  const initial: Held = { value, unreadable };
  const onHold = vi.fn<(held: Held) => void>();
  const onUrlUpdate = vi.fn<OnUrlUpdateFunction>();
  const container = mount(
    <NuqsTestingAdapter searchParams={{ view }} hasMemory onUrlUpdate={onUrlUpdate}>
      <Page {...{ schemas, initial, stored, saved, checking, onHold }} />
    </NuqsTestingAdapter>,
  );

  function findEditor(): EditorView {
    const box = byLabel(container, "Configuration as JSON");
    const found = box instanceof HTMLElement ? EditorView.findFromDOM(box) : null;
    if (!found) throw new Error("the editor is not there");
    return found;
  }

  const editor = () => act(() => vi.waitFor(findEditor, { timeout: 15_000 }));

  return {
    container,
    held: () => onHold.mock.lastCall?.[0] ?? initial,
    url: () => onUrlUpdate.mock.lastCall?.[0].queryString,
    text: async () => (await editor()).state.doc.toString(),
    /** Types a whole new text in place of what is there. */
    write: async (insert: string) => {
      const view = await editor();
      act(() => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }));
    },
    press: (name: string) => {
      const all = [...container.querySelectorAll("button, label")];
      const found = all.find(({ textContent }) => textContent?.trim() === name);
      const target = found?.querySelector("input") ?? found;
      if (!(target instanceof HTMLElement)) throw new Error(`nothing reads “${name}”`);
      act(() => target.click());
    },
    shows: (text: string) => container.textContent?.includes(text) ?? false,
  };
}
