import "server-only";
import { closeSync, fdatasync, fstatSync, openSync, statSync, writeSync } from "node:fs";

const OWNER_AND_GROUP = 0o640;
const SYNC_WITHIN_MS = 1_000;

/** Throws an Error that says what is wrong with the file and how to mend it. */
export function openAuditFile(path: string): number {
  try {
    return openSync(/* turbopackIgnore: true */ path, "a", OWNER_AND_GROUP);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new Error(
      `AUDIT_FILE names ${path}, which Roster cannot write (${code}): no write could be accounted for. Make its folder, let the user that Roster runs as write there, or name another file`,
    );
  }
}

/**
 * Appends lines to a file, each in one write, and has the disk keep them within a second. A file that was
 * renamed or removed, as log rotation does, is made anew with the next line; one that was emptied is
 * appended to. `append` throws where it cannot be written.
 */
export function createAuditFile(path: string) {
  let descriptor = openAuditFile(path);
  let isSyncing = false;

  function reopen(): void {
    if (isSameFile(path, descriptor)) return;
    const renewed = openAuditFile(path);
    closeSync(descriptor);
    descriptor = renewed;
  }

  return {
    append(line: string): void {
      reopen();
      writeSync(descriptor, `${line}\n`);
      if (isSyncing) return;
      isSyncing = true;
      setTimeout(() => {
        isSyncing = false;
        // What the disk refuses shows at the next write.
        fdatasync(descriptor, () => undefined);
      }, SYNC_WITHIN_MS);
    },
  };
}

function isSameFile(path: string, descriptor: number): boolean {
  const there = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
  const open = fstatSync(descriptor);
  return there !== undefined && there.ino === open.ino && there.dev === open.dev;
}
