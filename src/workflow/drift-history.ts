import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DriftSince } from '../domain/events/run-events.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import type { DriftHistory } from './ports.ts';

/** What one drift run found. */
export interface DriftLine {
  /** ISO 8601. */
  readonly at: string;
  readonly run: string;
  /** Those that were looked at; of others the run says nothing. */
  readonly stacks: readonly string[];
  readonly drifted: readonly { readonly stack: string; readonly share: string | null; readonly address: string }[];
}

/** A run a day fills it in more than a year; older lines go. */
const LONGEST = 500;

const fileOf = (runsDir: string): string => join(dirname(runsDir), 'drift-history.ndjson');

/** Leaves the run's line at the end of the history. */
export async function rememberDrift(runsDir: string, line: DriftLine): Promise<void> {
  const lines = [...(await readLines(runsDir)), line].slice(-LONGEST);
  await writeFileAtomic(fileOf(runsDir), lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** What drifted when its stack was last looked at, and since which run without a break. */
export async function driftHistory(runsDir: string): Promise<DriftHistory> {
  const open = new Map<string, DriftSince>();
  const lines = await readLines(runsDir);
  for (const { at, run, stacks, drifted } of lines) {
    const found = new Set(drifted.map(keyOf));
    for (const [key, { stack }] of open) if (stacks.includes(stack) && !found.has(key)) open.delete(key);
    for (const one of drifted) {
      const before = open.get(keyOf(one));
      open.set(keyOf(one), {
        stack: one.stack,
        share: one.share,
        address: one.address,
        since: before?.since ?? at,
        firstRun: before?.firstRun ?? run,
        runs: (before?.runs ?? 0) + 1,
      });
    }
  }
  return { looked: lines.at(-1)?.at ?? null, drifting: [...open.values()] };
}

const keyOf = ({ stack, address }: { readonly stack: string; readonly address: string }): string =>
  JSON.stringify([stack, address]);

/** A line that is none was cut by a crash of somebody else's editor: the rest still counts. */
async function readLines(runsDir: string): Promise<readonly DriftLine[]> {
  const text = await readFile(fileOf(runsDir), 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return '';
    throw thrown;
  });
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = JSON.parse(line) as Partial<DriftLine>;
      return Array.isArray(parsed.stacks) && Array.isArray(parsed.drifted) ? [parsed as DriftLine] : [];
    } catch {
      return [];
    }
  });
}
