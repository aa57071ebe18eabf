"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { downloadFile } from "@/components/ui/download-file";
import { Segmented } from "@/components/ui/segmented";
import { takeFocus } from "@/components/ui/take-focus";
import { countsOf } from "@/lib/bulk/bulk-job";
import { isFine } from "@/lib/bulk/bulk-result";
import { resultFile } from "@/lib/bulk/result-file";
import { formatCount } from "@/lib/format";
import { listFileName } from "@/lib/list-file";
import { BulkNotices } from "./bulk-notices";
import type { BulkWords } from "./bulk-words";
import { ResultList } from "./result-list";
import type { BulkControls } from "./use-bulk-job";

type Shown = "all" | "fine" | "open";

type BulkOverProps = {
  controls: BulkControls;
  words: BulkWords;
  onClose: () => void;
  last?: ReactNode;
};

/** What became of each, and the ways to go on. */
export function BulkOver({ controls, words, onClose, last }: BulkOverProps) {
  const { now, retry } = controls;
  const [shown, setShown] = useState<Shown>("all");
  const { items, results } = now;
  const counts = countsOf(now);
  const fine = counts.done + counts.already;
  const open = counts.all - fine;
  const isFineItem = ({ assistant_id: id }: (typeof items)[number]) => {
    const result = results.get(id);
    return result !== undefined && isFine(result);
  };
  const listed =
    shown === "all" ? items : items.filter((item) => isFineItem(item) === (shown === "fine"));
  const text = () => resultFile(items, results, words.states);
  return (
    <>
      <DialogBody className="flex flex-col gap-3 text-sm">
        <p ref={takeFocus} tabIndex={-1} role="status" className="font-medium outline-none">
          {open === 0
            ? `${counts.all === 1 ? "It is" : `All ${formatCount(counts.all)} are`} ${words.done}.`
            : `${formatCount(fine)} of ${formatCount(counts.all)} are ${words.done}.`}
        </p>
        <BulkNotices controls={controls} words={words} counts={counts} />
        {fine > 0 && open > 0 && (
          <Segmented
            label="Show"
            value={shown}
            onValueChange={setShown}
            className="self-start"
            options={[
              { value: "all", label: `All ${formatCount(counts.all)}` },
              { value: "fine", label: `${words.states.done} ${formatCount(fine)}` },
              { value: "open", label: `The rest ${formatCount(open)}` },
            ]}
          />
        )}
        <ResultList items={listed} results={results} words={words} />
        <div className="flex flex-wrap gap-2">
          <CopyButton withText label="Copy the result" text={text} />
          <Button
            size="sm"
            variant="outline"
            onClick={() =>
              downloadFile(`${listFileName(words.fileName, new Date())}.csv`, text(), "text/csv")
            }
          >
            Download the result
          </Button>
        </div>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Close</Button>
        {open > 0 && (
          <Button variant={last ? "secondary" : "primary"} onClick={() => void retry()}>
            {open === 1 ? "Try the 1 again" : `Try the ${formatCount(open)} again`}
          </Button>
        )}
        {last}
      </DialogFooter>
    </>
  );
}
