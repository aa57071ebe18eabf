import { BooleanControl } from "./boolean-control";
import { ChoiceControl } from "./choice-control";
import { ChoicesControl } from "./choices-control";
import { ConstControl } from "./const-control";
import type { ControlProps } from "./control-props";
import { JsonControl } from "./json-control";
import { LazyAssistantsControl } from "./lazy-controls";
import { NumberControl } from "./number-control";
import { PromptControl } from "./prompt-control";
import { SecretControl } from "./secret-control";
import { TextControl } from "./text-control";

/** The control of a value that is not made of parts. */
export function drawControl(props: ControlProps) {
  const { field } = props;
  switch (field.kind) {
    case "text":
      return <TextControl {...props} field={field} />;
    case "prompt":
      return <PromptControl {...props} field={field} />;
    case "secret":
      return <SecretControl {...props} field={field} />;
    case "number":
      return <NumberControl {...props} field={field} />;
    case "boolean":
      return <BooleanControl {...props} field={field} />;
    case "choice":
      return <ChoiceControl {...props} field={field} />;
    case "choices":
      return <ChoicesControl {...props} field={field} />;
    case "const":
      return <ConstControl {...props} field={field} />;
    case "assistants":
      return <LazyAssistantsControl {...props} field={field} />;
    default:
      return <JsonControl {...props} />;
  }
}
