import { cn } from "./cn";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "destructive" | "outline" | "link";
export type ButtonSize = "sm" | "md" | "icon";

const VARIANT: Record<ButtonVariant, string> = {
  primary: "base:bg-primary base:text-primary-foreground hover:bg-primary/90",
  secondary: "border border-border base:bg-muted base:text-foreground hover:bg-accent",
  ghost:
    "base:text-foreground hover:bg-accent hover:text-accent-foreground aria-expanded:bg-accent",
  destructive: "base:bg-destructive base:text-destructive-foreground hover:bg-destructive/90",
  outline:
    "border border-border base:bg-background base:text-foreground hover:bg-accent aria-expanded:bg-accent",
  link: "base:text-primary underline-offset-4 hover:underline",
};

const SIZE: Record<ButtonSize, string> = {
  sm: "base:h-7 base:px-2.5",
  md: "base:h-8 base:px-3",
  icon: "base:size-8",
};

type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

/** The look of a button, for links and other elements that act like one. */
export function buttonClass({ variant = "secondary", size = "md", className }: ButtonLook = {}) {
  return cn(
    "base:relative inline-flex base:shrink-0 select-none items-center justify-center gap-1.5 base:whitespace-nowrap rounded-md base:font-medium base:text-sm transition-colors duration-100",
    "disabled:pointer-events-none disabled:opacity-50 aria-disabled:cursor-default base:aria-disabled:opacity-50 base:[&>svg]:size-4 [&>svg]:shrink-0",
    VARIANT[variant],
    variant === "link" ? "min-h-6" : SIZE[size],
    className,
  );
}
