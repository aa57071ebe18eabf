import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

type SmallButtonProps = {
  label: string;
  /** Read after the label by screen readers: which field it acts on. */
  about: string;
  disabled: boolean;
  onPress: () => void;
  className?: string;
};

/** A quiet action beside a field. */
export function SmallButton({ label, about, disabled, onPress, className }: SmallButtonProps) {
  return (
    <Button
      variant="link"
      size="sm"
      className={cn(
        "text-muted-foreground text-xs underline decoration-dotted hover:text-foreground",
        className,
      )}
      disabled={disabled}
      onClick={onPress}
    >
      {label} <VisuallyHidden>{about}</VisuallyHidden>
    </Button>
  );
}
