"use client";

import { useState } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { exampleInput } from "@/lib/code/example-input";
import { snippetSubject } from "@/lib/code/snippet-subject";
import { type Language, type Snippets, snippets } from "@/lib/code/snippets";
import { secretTest } from "@/lib/secrets-of";
import type { StudioTarget } from "./use-target";

const LANGUAGES = [
  { value: "python", label: "Python" },
  { value: "javascript", label: "JavaScript" },
  { value: "curl", label: "cURL" },
] as const;

const NEEDS: Record<Language, string> = {
  python: "pip install langgraph-sdk",
  javascript: "npm install @langchain/langgraph-sdk",
  curl: "curl 7.76 or newer",
};

type CodeSheetProps = { target: StudioTarget; onClose: () => void };

/** Programs that do from outside what is on screen. */
export function CodeSheet({ target, onClose }: CodeSheetProps) {
  const [language, setLanguage] = useState<Language>("python");
  return (
    <Dialog open onOpenChange={onClose} side="right" size="lg" title="Code">
      <DialogBody className="flex flex-col gap-5 pb-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Segmented
            label="Language"
            options={LANGUAGES}
            value={language}
            onValueChange={setLanguage}
          />
          <p className="text-muted-foreground text-xs">
            Needs <code className="font-mono">{NEEDS[language]}</code>
          </p>
        </div>
        <Code target={target} language={language} />
      </DialogBody>
    </Dialog>
  );
}

function Code({ target, language }: { target: StudioTarget; language: Language }) {
  const { url } = useDeployment();
  const { assistant, content, plan, schemas, schemasError, draft, name, isActive } = target;
  // Before the schemas are there it is not known which values are secret.
  if (!plan || !content || !(schemas || schemasError)) return <Skeleton className="h-40" />;
  const { subject, placeholders } = snippetSubject({
    url,
    assistant,
    version: target.version?.version ?? assistant.version,
    content,
    plan,
    input: exampleInput(schemas ?? null),
    isSecret: secretTest(schemas),
  });
  const written = snippets(language, subject);
  const what = draft ? "the draft" : name;
  return (
    <>
      <p className="text-muted-foreground text-sm">
        For <span className="font-medium text-foreground">{what}</span> on {url}. A server that asks
        for a key finds it in the environment, as{" "}
        <code className="font-mono">LANGGRAPH_API_KEY</code>.
        {placeholders.length > 0 &&
          ` Secrets are left out: before you create or update, put them in place of ${placeholders.join(", ")}.`}
      </p>
      <Part
        id="run"
        title="Run and stream"
        code={written.run}
        note={
          plan.throughDefault
            ? `Goes through the default assistant of ${plan.graphId} with the whole configuration, so that exactly ${what} runs.`
            : "A new thread takes the assistant's active version."
        }
      />
      <Part
        id="update"
        title="Update"
        code={written.update}
        note={`Makes a new version with everything ${what} holds, and makes it active. What an update leaves out may be lost.`}
      />
      {!draft && (
        <Part
          id="setLatest"
          title="Set the active version"
          code={written.setLatest}
          note={isActive ? `${name} is active now.` : `Makes ${name} the active version.`}
        />
      )}
      <Part
        id="create"
        title="Create"
        code={written.create}
        note={`Makes another assistant with what ${what} holds.`}
      />
    </>
  );
}

type PartProps = { id: keyof Snippets; title: string; note: string; code: string };

function Part({ id, title, note, code }: PartProps) {
  return (
    <section aria-labelledby={`code-${id}`} className="flex min-w-0 flex-col gap-1.5">
      <h3 id={`code-${id}`} className="font-semibold text-sm">
        {title}
      </h3>
      <p className="text-pretty text-muted-foreground text-xs">{note}</p>
      <CodeBlock label={`code: ${title}`} code={code} />
    </section>
  );
}
