import { useId } from "react";
import { Switch } from "@/components/ui/switch";

type Props = { shown: boolean; onShow: (shown: boolean) => void };

export function ToolCallsSwitch({ shown, onShow }: Props) {
  const id = useId();
  return (
    <span className="flex shrink-0 items-center gap-2">
      <label htmlFor={id} className="cursor-pointer">
        Show tool calls
      </label>
      <Switch id={id} checked={shown} onCheckedChange={onShow} />
    </span>
  );
}
