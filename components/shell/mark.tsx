/** Roster's sign. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 text-primary" fill="none">
      <rect x="1" y="2" width="14" height="3" rx="1.5" fill="currentColor" />
      <rect x="1" y="6.5" width="9" height="3" rx="1.5" fill="currentColor" opacity="0.7" />
      <rect x="1" y="11" width="11.5" height="3" rx="1.5" fill="currentColor" opacity="0.45" />
    </svg>
  );
}
