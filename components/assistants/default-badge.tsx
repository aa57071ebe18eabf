import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";

export function DefaultBadge() {
  return (
    <Tooltip content="Made by the server for the graph: it is what runs by the graph's id use.">
      <Badge tone="neutral">Default</Badge>
    </Tooltip>
  );
}
