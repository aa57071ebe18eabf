import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import type { PointerEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

type ItemButtonsProps = {
  listId: string;
  index: number;
  total: number;
  disabled: boolean;
  onGrab: (event: PointerEvent<HTMLElement>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** Drag, move up, move down, remove. Dragging is for pointers alone: the buttons do the same. */
export function ItemButtons(props: ItemButtonsProps) {
  const { listId, index, total, disabled, onGrab, onMove, onRemove } = props;
  const about = `item ${index + 1}`;
  return (
    <span className="flex h-8 shrink-0 items-center">
      {total > 1 && !disabled && (
        <span
          aria-hidden
          data-drag-handle
          onPointerDown={onGrab}
          className="flex h-8 w-6 cursor-grab touch-none items-center justify-center text-muted-foreground/70 hover:text-foreground active:cursor-grabbing"
        >
          <GripVertical className="size-4" />
        </span>
      )}
      <ItemButton
        id={`${listId}_${index}-up`}
        label="Move up"
        about={about}
        icon={<ArrowUp />}
        disabled={disabled || index === 0}
        onPress={() => onMove(index - 1)}
      />
      <ItemButton
        id={`${listId}_${index}-down`}
        label="Move down"
        about={about}
        icon={<ArrowDown />}
        disabled={disabled || index === total - 1}
        onPress={() => onMove(index + 1)}
      />
      <ItemButton
        id={`${listId}_${index}-remove`}
        label="Remove"
        about={about}
        icon={<X />}
        disabled={disabled}
        onPress={onRemove}
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
