"use client";

import { Eye, EyeOff, TextAlignStart } from "lucide-react";
import { type Ref, useId, useImperativeHandle, useMemo, useRef } from "react";
import { DiagnosticList } from "@/components/json-editor/diagnostic-list";
import {
  type JsonDiagnostic,
  JsonEditor,
  type JsonEditorHandle,
} from "@/components/json-editor/json-editor";
import { Button } from "@/components/ui/button";
import { FieldDescription } from "@/components/ui/field";
import type { JsonObject } from "@/lib/langgraph/types";
import { placeOf } from "@/lib/schema/json-places";
import type { FieldError } from "@/lib/schema/validate";
import { mayHoldSecrets } from "@/lib/secret-text";
import type { SecretVault } from "@/lib/secret-vault";
import { useJsonText } from "./use-json-text";

export type ConfigurationJsonHandle = { goTo: (path: FieldError["path"]) => void };

export type ConfigurationJsonProps = {
  /** Not `ref`, which the loader of this view keeps for itself. */
  handle?: Ref<ConfigurationJsonHandle> | undefined;
  /** Why there is no form. */
  reason: string | null;
  /** Whether a draft of text that cannot be read is kept, where it holds no secret. */
  keepsDrafts: boolean;
  /** Names that the schema marks as secret. */
  secretNames: ReadonlySet<string>;
  isSecret: (name: string) => boolean;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  unreadable: string | undefined;
  onUnreadable: (text: string | undefined) => void;
  /** Told by a text area in this one's place, which keeps what cannot be read to itself. */
  onMalformed: (malformed: boolean) => void;
  vault: SecretVault;
  /** What does not fit the schema. */
  errors: FieldError[];
  /** Whether the errors are told elsewhere too, as what keeps the values from being saved. */
  checking: boolean;
};

/** A graph's values as JSON. Loaded when it is first asked for. */
export function ConfigurationJson(props: ConfigurationJsonProps) {
  const { handle, reason, keepsDrafts, secretNames, unreadable, errors, checking } = props;
  const id = useId();
  const editor = useRef<JsonEditorHandle>(null);
  const { text, reading, take, format, secrets } = useJsonText(props);
  const { places, problems } = reading;

  const diagnostics = useMemo((): JsonDiagnostic[] => {
    if (!places || problems.length > 0) {
      return problems.map((problem) => ({ ...problem, severity: "error" }));
    }
    return errors.map(({ path, message }) => ({
      ...placeOf(places, path),
      message,
      severity: "warning",
    }));
  }, [places, problems, errors]);
  const listed = checking && problems.length === 0 ? [] : diagnostics;
  const [first] = diagnostics;

  useImperativeHandle(handle, () => ({
    goTo: (path) => {
      const place = places && problems.length === 0 ? placeOf(places, path) : problems[0];
      editor.current?.select(place?.from ?? 0, place?.to ?? 0);
    },
  }));

  const notKept =
    unreadable !== undefined && (!keepsDrafts || mayHoldSecrets(unreadable, secretNames));
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span id={`${id}-label`} className="font-medium text-sm">
          Configuration as JSON
        </span>
        <div className="-mx-2.5 flex items-center gap-1">
          {secrets.held && (
            <Button
              variant="ghost"
              size="sm"
              icon={secrets.shown ? <EyeOff /> : <Eye />}
              disabled={secrets.stuck}
              onClick={secrets.toggle}
            >
              {secrets.shown ? "Hide secrets" : "Show secrets"}
            </Button>
          )}
          <Button
            variant="ghost"
            size="sm"
            icon={<TextAlignStart />}
            onClick={() =>
              problems[0] ? editor.current?.select(problems[0].from, problems[0].to) : format()
            }
          >
            Format
          </Button>
        </div>
      </div>
      <FieldDescription id={`${id}-description`}>
        {reason && <>{`There is no form for this: ${reason}`} </>}
        {secrets.held && !secrets.shown && (
          <>Secrets are hidden: leave a row of dots as it is to keep its secret. </>
        )}
        Tab leaves the text; Ctrl or ⌘ with ] and [ indents.
      </FieldDescription>
      <JsonEditor
        // With the secrets go the steps of undo that show them.
        key={String(secrets.shown)}
        handle={editor}
        id={id}
        text={text}
        onChange={take}
        diagnostics={diagnostics}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-description ${id}-problems`}
        aria-invalid={unreadable !== undefined || (checking && first !== undefined)}
      />
      <div id={`${id}-problems`} className="flex flex-col gap-1">
        {listed.length > 0 && (
          <DiagnosticList
            text={text}
            diagnostics={listed}
            onSelect={({ from, to }) => editor.current?.select(from, to)}
          />
        )}
        {unreadable !== undefined && (
          <p className="text-muted-foreground text-xs">
            This text stays as it is until it is mended, and is not saved before.
            {notKept &&
              " No draft of it is kept, as it may hold secrets: mend it before you leave."}
          </p>
        )}
      </div>
    </div>
  );
}
