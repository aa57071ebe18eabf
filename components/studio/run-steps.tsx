import { Section } from "@/components/ui/section";
import type { RunStep } from "@/lib/run/run-state";
import { Disclosure } from "./disclosure";
import { placed } from "./placed";
import { ValueText } from "./value-text";

/** The nodes that have run, as they end, with what each wrote. */
export function RunSteps({ steps }: { steps: RunStep[] }) {
  if (steps.length === 0) return null;
  return (
    <Section title="Steps">
      <ol className="flex flex-col gap-1.5">
        {placed(steps).map(({ place, item: step }) => (
          <li key={place}>
            <Disclosure
              summary={
                <>
                  <span className="mr-2 text-muted-foreground tabular-nums">{place + 1}</span>
                  {step.type === "update" ? step.node : "custom event"}
                  {step.namespace !== "" && (
                    <span className="ml-2 text-muted-foreground text-xs">
                      in {graphName(step.namespace)}
                    </span>
                  )}
                </>
              }
            >
              <ValueText value={step.type === "update" ? step.update : step.data} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** `child:6c1f…|inner:9a…` is the subgraph child, and inner within it. */
function graphName(namespace: string): string {
  return namespace
    .split("|")
    .map((part) => part.split(":")[0])
    .join(" › ");
}
