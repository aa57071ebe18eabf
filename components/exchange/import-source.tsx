"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import type { AssistantExport } from "@/lib/versions/exchange";
import { type ParsedExport, parseExport, readExport } from "@/lib/versions/parse-exchange";
import type { ZippedExport } from "@/lib/versions/read-export-zip";

/** The first bytes of a zip: its name may be anything. */
const ZIP_START = "PK";

/** Takes an export from a file, a zip of them or pasted text, and says what is wrong with it. */
export function ImportSource({
  onRead,
  onZip,
}: {
  onRead: (file: AssistantExport, ignored: string[]) => void;
  onZip: (exports: ZippedExport[]) => void;
}) {
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string>();

  function show(result: ParsedExport) {
    setProblem(result.problem ?? undefined);
    if (result.file) onRead(result.file, result.ignored);
  }

  async function readFile(file: File | undefined) {
    if (!file) return;
    const start = await file
      .slice(0, ZIP_START.length)
      .text()
      .catch(() => "");
    if (start !== ZIP_START) return show(await readExport(file.size, () => file.arrayBuffer()));
    const part = await import("@/lib/versions/read-export-zip").catch(() => null);
    if (!part) return setProblem("Roster cannot be reached, so the zip was not read. Try again.");
    const { exports, problem: wrong } = await part.readExportZip(file);
    setProblem(wrong ?? undefined);
    if (exports) onZip(exports);
  }

  return (
    <Section
      title="Choose an export"
      description="A JSON file that Roster wrote, or a zip of many. Nothing is imported before you have seen what will be made."
    >
      <div className="flex flex-col gap-4">
        {problem && (
          <ErrorNotice
            title="This cannot be imported"
            detail={problem}
            next="Nothing was changed. Choose another file, or mend this one."
          />
        )}
        <Field label="File">
          <Input
            type="file"
            accept=".json,application/json,.zip,application/zip"
            className="h-auto py-1 file:mr-3 file:rounded-sm file:bg-accent file:px-2 file:py-0.5 file:text-accent-foreground"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              void readFile(file);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = "";
            }}
          />
        </Field>
        <Field label="Or paste its text">
          <Textarea
            mono
            rows={4}
            value={pasted}
            spellCheck={false}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
        </Field>
        <div className="flex justify-end">
          <Button disabled={pasted.trim() === ""} onClick={() => show(parseExport(pasted))}>
            Read the text
          </Button>
        </div>
      </div>
    </Section>
  );
}
