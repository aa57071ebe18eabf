import { cn } from "./cn";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "destructive" | "outline" | "link";
export type ButtonSize = "sm" | "md" | "icon";

const VARIANT: Record<ButtonVariant, string> = {
  primary: "bg-primary text-primary-foreground hover:bg-primary/90",
  secondary: "border border-border bg-muted text-foreground hover:bg-accent",
  ghost: "text-foreground hover:bg-accent hover:text-accent-foreground aria-expanded:bg-accent",
  destructive: "bg-destructive text-destructive-foreground hover:bg-destructive/90",
  outline:
    "border border-border bg-background text-foreground hover:bg-accent aria-expanded:bg-accent",
  link: "text-primary underline-offset-4 hover:underline",
};

const SIZE: Record<ButtonSize, string> = {
  sm: "h-7 px-2.5",
  md: "h-8 px-3",
  icon: "size-8",
};

type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

/** The look of a button, for links and other elements that act like one. */
export function buttonClass({ variant = "secondary", size = "md", className }: ButtonLook = {}) {
  return cn(
    "relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium text-sm transition-colors duration-100",
    "disabled:pointer-events-none disabled:opacity-50 aria-disabled:cursor-default aria-disabled:opacity-50 [&>svg]:size-4 [&>svg]:shrink-0",
    VARIANT[variant],
    SIZE[size],
    variant === "link" && "h-auto min-h-6 px-0",
    className,
  );
}
