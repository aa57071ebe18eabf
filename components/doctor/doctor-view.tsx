"use client";

import { useDeployment } from "@/components/shell/deployment-provider";
import { usePageActions } from "@/components/shell/page-actions";
import { PageShell } from "@/components/shell/page-shell";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { doctorReport } from "@/lib/doctor/doctor-report";
import { blockedBy, STEP_IDS, skippedBy } from "@/lib/doctor/step";
import { DoctorStep } from "./doctor-step";
import { StreamTest } from "./stream-test";
import { useDoctor } from "./use-doctor";
import { Verdict } from "./verdict";

/** The way to a deployment, tested step by step: what works, what does not, and what to change. */
export function DoctorView() {
  const deployment = useDeployment();
  const doctor = useDoctor();
  const { running } = doctor;
  const blocker = blockedBy("stream", doctor.results);
  // Nobody asks for what cannot go well.
  const results = blocker ? { ...doctor.results, stream: skippedBy(blocker) } : doctor.results;
  usePageActions(() => [{ label: "Test all again", run: doctor.runAll }]);
  return (
    <PageShell width="form">
      <header className="mb-5 flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="font-semibold text-xl">Connection doctor</h1>
          <p className="text-pretty text-muted-foreground text-sm">
            Tests the way from Roster to {deployment.name}, step by step. It only reads, but for the
            last step.
          </p>
          <p className="mt-1 break-all font-mono text-muted-foreground text-xs">{deployment.url}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <CopyButton
            withText
            label="Copy report"
            text={() => doctorReport({ deployment, results, at: new Date() })}
          />
          <Button size="sm" pending={running !== null} onClick={doctor.runAll}>
            Test all again
          </Button>
        </div>
      </header>
      <Verdict results={results} running={running} />
      <Card>
        <ol className="divide-y divide-border">
          {STEP_IDS.map((id) => (
            <DoctorStep
              key={id}
              id={id}
              result={results[id]}
              running={running === id}
              parts={running === id ? doctor.parts : results[id]?.parts}
              onAgain={id === "stream" || running !== null ? undefined : () => doctor.runAgain(id)}
            >
              {id === "stream" && !blocker && <StreamTest doctor={doctor} />}
            </DoctorStep>
          ))}
        </ol>
      </Card>
    </PageShell>
  );
}
