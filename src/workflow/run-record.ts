import { closeSync, fsync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Clock } from '../domain/clock.ts';
import type { Emit, EventBody } from '../domain/events/index.ts';
import type { RunVerb } from '../domain/events/run-events.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import { processStartedAt } from '../system/process-alive.ts';
import { sharedTurns } from '../system/shared-turns.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import { RUN_FILE_VERSION, runFileOf, type ProcessMark, type RunFile, type RunStack } from './run-file.ts';

/** What a run leaves on disk while it goes: `run.json` and `events.ndjson`. */
export interface RunRecord {
  readonly run: string;
  readonly directory: string;
  /** Tells the world and the run's own log. */
  readonly emit: Emit;
  /** Written before it resolves. */
  stack(name: string, change: Partial<Omit<RunStack, 'name'>>): Promise<void>;
  end(): Promise<void>;
}

export interface RunBeginning {
  readonly runsDir: string;
  readonly run: string;
  readonly verb: RunVerb;
  readonly stacks: readonly string[];
  readonly bundle: string | null;
  readonly clock: Clock;
  readonly emit: Emit;
}

export async function beginRecord(beginning: RunBeginning): Promise<RunRecord> {
  const { runsDir, run, clock } = beginning;
  const directory = join(runsDir, run);
  await ensurePrivateDir(runsDir);
  await ensurePrivateDir(directory);
  const events = openSync(join(directory, 'events.ndjson'), 'a', 0o600);
  let file: RunFile = {
    version: RUN_FILE_VERSION,
    run,
    verb: beginning.verb,
    process: markOf(process.pid),
    began: clock.now().toISOString(),
    ended: null,
    bundle: beginning.bundle,
    stacks: beginning.stacks.map((name) => ({ name, phase: 'waiting', process: null, log: null, lockInfo: null })),
    told: null,
  };
  const write = sharedTurns(() => writeFileAtomic(runFileOf(runsDir, run), `${JSON.stringify(file)}\n`));
  const update = (change: Partial<RunFile>): Promise<void> => {
    file = { ...file, ...change };
    return write();
  };
  await update({});
  const sync = sharedTurns(() => promisify(fsync)(events));
  let synced = Promise.resolve();
  return {
    run,
    directory,
    emit: (event) => {
      append(events, event, clock);
      // Progress may be lost with the power; where the run stands may not. `end` waits for it, and tells of a failure.
      if (/^(run|stack|plan|apply|drift)\./.test(event.type)) (synced = sync()).catch(() => undefined);
      beginning.emit(event);
    },
    stack: (name, change) =>
      update({ stacks: file.stacks.map((stack) => (stack.name === name ? { ...stack, ...change } : stack)) }),
    end: async () => {
      // Without it the next run tells this one as cut, which is what a full disk made of it.
      await update({ ended: clock.now().toISOString() }).catch(unlessFull);
      await synced.catch(unlessFull);
      closeSync(events);
    },
  };
}

export const markOf = (pid: number): ProcessMark => ({ pid, startedAt: processStartedAt(pid) ?? null });

function append(events: number, event: EventBody, clock: Clock): void {
  try {
    writeSync(events, `${JSON.stringify({ ...event, at: clock.now().toISOString() })}\n`);
  } catch (thrown) {
    unlessFull(thrown);
  }
}

/** Terraform works on while the disk is full, and has to be listened to until it ends. */
function unlessFull(thrown: unknown): void {
  const { code } = thrown as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') throw thrown;
}
