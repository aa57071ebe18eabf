import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import { type AuditEvent, parseAuditLine } from "@/lib/activity/audit-event";
import type { TrailPart } from "@/lib/activity/trail";

type Limits = { mostBytes: number; mostEvents: number };

const LIMITS: Limits = { mostBytes: 4 * 1024 * 1024, mostEvents: 1000 };

/**
 * A deployment's newest events out of an audit file, newest first: from its last 4 MiB, 1000 at most. Lines
 * that are no events are passed over and counted.
 */
export async function readTrail(
  path: string,
  deployment: string,
  { mostBytes, mostEvents }: Limits = LIMITS,
): Promise<NonNullable<TrailPart>> {
  const end = await readEnd(path, mostBytes).catch(() => undefined);
  if (!end) return { events: [], isWhole: false, badLines: 0, isUnreadable: true };
  const lines = end.text.split("\n");
  // Where reading began in the middle of the file, the first line is the rest of one.
  if (!end.isWhole) lines.shift();
  const events: AuditEvent[] = [];
  let badLines = 0;
  let isCut = false;
  for (const line of lines.reverse()) {
    if (line.trim() === "") continue;
    const event = parseAuditLine(line);
    if (!event) badLines += 1;
    else if (event.deployment === deployment) {
      if (events.length < mostEvents) events.push(event);
      else isCut = true;
    }
  }
  return { events, isWhole: end.isWhole && !isCut, badLines, isUnreadable: false };
}

async function readEnd(path: string, most: number) {
  const file: FileHandle = await open(/* turbopackIgnore: true */ path, "r");
  try {
    const { size } = await file.stat();
    const length = Math.min(size, most);
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, size - length);
    return { text: bytes.toString("utf8", 0, bytesRead), isWhole: length === size };
  } finally {
    await file.close();
  }
}
