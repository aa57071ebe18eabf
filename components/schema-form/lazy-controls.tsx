import { type ComponentType, lazy, Suspense } from "react";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import type {
  AssistantsField,
  ChoiceField,
  ChoicesField,
  TextField,
  TupleField,
} from "@/lib/schema/form-field";
import { ChoiceSelect } from "./choice-select";
import { ChoicesCheckboxes } from "./choices-checkboxes";
import type { ControlProps } from "./control-props";
import { JsonControl } from "./json-control";
import type { ValueFieldProps } from "./rjsf-props";
import { TextLine } from "./text-line";
import { TupleAsJson } from "./tuple-as-json";

type TupleProps = ValueFieldProps & { field: TupleField };

const ChoiceCombobox = loaded<ControlProps<ChoiceField>>(
  () => import("./choice-combobox").then((module) => module.ChoiceCombobox),
  ChoiceSelect,
);
const ChoicesCombobox = loaded<ControlProps<ChoicesField>>(
  () => import("./choices-combobox").then((module) => module.ChoicesCombobox),
  ChoicesCheckboxes,
);
const TimeControl = loaded<ControlProps<TextField>>(
  () => import("./time-control").then((module) => module.TimeControl),
  TextLine,
);
const AssistantsControl = loaded<ControlProps<AssistantsField>>(
  () => import("./assistants-control").then((module) => module.AssistantsControl),
  JsonControl,
);
const TupleParts = loaded<TupleProps>(
  () => import("./tuple-parts").then((module) => module.TupleParts),
  TupleAsJson,
);

/** One of many options; loaded when the first is drawn, as all of these. */
export function LazyChoiceCombobox(props: ControlProps<ChoiceField>) {
  return (
    <Suspense fallback={disabledInput(props)}>
      <ChoiceCombobox {...props} />
    </Suspense>
  );
}

/** Some of many options. */
export function LazyChoicesCombobox(props: ControlProps<ChoicesField>) {
  return (
    <Suspense fallback={disabledInput(props)}>
      <ChoicesCombobox {...props} />
    </Suspense>
  );
}

/** A day, a time or a moment. */
export function LazyTimeControl(props: ControlProps<TextField>) {
  return (
    <Suspense fallback={disabledInput(props)}>
      <TimeControl {...props} />
    </Suspense>
  );
}

/** Assistants that the graph calls. */
export function LazyAssistantsControl(props: ControlProps<AssistantsField>) {
  return (
    <Suspense fallback={<Skeleton className="h-8" />}>
      <AssistantsControl {...props} />
    </Suspense>
  );
}

/** A list whose first items each have a control of their own. */
export function LazyTupleParts(props: TupleProps) {
  return (
    <Suspense fallback={<Skeleton className="h-14" />}>
      <TupleParts {...props} />
    </Suspense>
  );
}

// Forms without such a value do not pay for it. Where it cannot be loaded, a plain control serves.
function loaded<Props>(load: () => Promise<ComponentType<Props>>, plain: ComponentType<Props>) {
  return lazy(() =>
    load().then(
      (control) => ({ default: control }),
      () => ({ default: plain }),
    ),
  );
}

function disabledInput({ id }: { id: string }) {
  return <Input id={id} aria-labelledby={`${id}-label`} disabled />;
}
