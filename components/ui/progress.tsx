type ProgressProps = {
  label: string;
  value: number;
  /** Null while it is not known. */
  max: number | null;
};

/** How far something is, as a bar. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <progress
      aria-label={label}
      {...(max === null ? {} : { value, max: Math.max(1, max) })}
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-accent [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-accent [&::-webkit-progress-value]:bg-primary"
    />
  );
}
