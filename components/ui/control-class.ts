/** The shared look of text-like form controls. */
export const CONTROL_CLASS =
  "w-full min-w-0 rounded-md border border-input bg-background px-2.5 text-foreground text-sm transition-colors duration-100 pointer-coarse:text-lg " +
  "hover:border-muted-foreground focus-visible:border-ring focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-ring " +
  "disabled:cursor-not-allowed disabled:opacity-60 " +
  "aria-invalid:border-destructive aria-invalid:focus-visible:outline-destructive";
