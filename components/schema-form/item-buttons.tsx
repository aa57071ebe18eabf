import type { ArrayFieldItemButtonsTemplateProps } from "@rjsf/utils";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { domId } from "@/lib/schema/field-id";

/** Move up, move down, remove. The focus follows the item, or goes on where the item was. */
export function ItemButtons(props: ArrayFieldItemButtonsTemplateProps) {
  const { fieldPathId, index, totalItems, disabled, hasMoveUp, hasMoveDown } = props;
  const list = domId(fieldPathId.$id).replace(/_\d+$/u, "");

  function act(action: () => void, ...focus: string[]) {
    flushSync(action);
    focus.some((id) => focusOn(`${list}_${id}`) || focusOn(`${list}${id}`));
  }

  return (
    <span className="flex h-8 shrink-0 items-center">
      <ItemButton
        id={`${list}_${index}-up`}
        label="Move up"
        about={`item ${index + 1}`}
        icon={<ArrowUp />}
        disabled={disabled || !hasMoveUp}
        onPress={() => act(props.onMoveUpItem, `${index - 1}-up`, `${index - 1}-down`)}
      />
      <ItemButton
        id={`${list}_${index}-down`}
        label="Move down"
        about={`item ${index + 1}`}
        icon={<ArrowDown />}
        disabled={disabled || !hasMoveDown}
        onPress={() => act(props.onMoveDownItem, `${index + 1}-down`, `${index + 1}-up`)}
      />
      <ItemButton
        id={`${list}_${index}-remove`}
        label="Remove"
        about={`item ${index + 1}`}
        icon={<X />}
        disabled={disabled}
        onPress={() => act(props.onRemoveItem, `${Math.min(index, totalItems - 2)}-remove`, "-add")}
      />
    </span>
  );
}

type ItemButtonProps = {
  id?: string;
  label: string;
  about: string;
  icon: ReactNode;
  disabled?: boolean | undefined;
  onPress: () => void;
};

export function ItemButton({ id, label, about, icon, disabled, onPress }: ItemButtonProps) {
  return (
    <Tooltip content={label} describes={false}>
      <Button
        id={id}
        variant="ghost"
        size="icon"
        className="size-7 text-muted-foreground"
        disabled={disabled}
        onClick={onPress}
      >
        {icon}
        <VisuallyHidden>
          {label} {about}
        </VisuallyHidden>
      </Button>
    </Tooltip>
  );
}

function focusOn(id: string): boolean {
  const element = document.getElementById(id);
  if (!element || element.matches(":disabled")) return false;
  element.focus();
  return true;
}
