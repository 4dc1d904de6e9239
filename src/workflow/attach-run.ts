import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { followFile, type FileFollower } from '../terraform/follow-file.ts';
import { createEventReader } from '../terraform/read-event.ts';
import { reportCutRuns } from './cut-runs.ts';
import { findApply } from './find-run.ts';
import type { AttachedRun, WorkflowPorts } from './ports.ts';
import { resourceEventOf } from './resource-events.ts';
import { retelling, type Retelling } from './retelling.ts';
import { isAlive, isOver, readRun, type RunFile } from './run-file.ts';

/** How often the processes of the run are looked at; its events come as they are written. */
const LOOK_MS = 200;

/**
 * Tells an apply from its first event on, and goes on telling until it is over: from the events that its process writes,
 * or, when that process is gone, from the log of the terraform that outlived it. Leaving changes nothing about the run.
 */
export async function attachRun(
  ports: Pick<WorkflowPorts, 'runsDir' | 'emit'>,
  options: { readonly run?: string; readonly signal?: AbortSignal },
): Promise<AttachedRun> {
  const { runsDir, emit } = ports;
  let now = await findApply(runsDir, options.run);
  const { run, verb, began } = now;
  emit({ type: 'run.attached', run, verb, began, over: isOver(now) });
  const telling = retelling(emit);
  const followers = new Map<string, FileFollower>();
  const record = join(runsDir, run, 'events.ndjson');
  if (existsSync(record)) followers.set(record, followFile(record, 0, telling.recorded));
  try {
    while (!isOver(now) && !options.signal?.aborted) {
      if (!isAlive(now.process)) followSurvivors(now, followers, telling);
      await sleep(LOOK_MS, undefined, options.signal ? { signal: options.signal } : {}).catch(() => undefined);
      // As it was, when the file is gone.
      now = (await readRun(runsDir, run)) ?? now;
    }
  } finally {
    for (const follower of followers.values()) follower.finish();
  }
  if (!isOver(now)) return { run, verb, status: 'left', ...telling.result() };
  if (now.ended !== null) return { run, verb, status: 'finished', ...telling.result() };
  await reportCutRuns(ports);
  return { run, verb, status: 'cut', ...telling.result() };
}

/** Whoever recorded the run is gone; its terraforms still write their own logs. */
function followSurvivors({ run, stacks }: RunFile, followers: Map<string, FileFollower>, telling: Retelling): void {
  for (const { name, log, process } of stacks) {
    if (log === null || followers.has(log) || !isAlive(process) || !existsSync(log)) continue;
    const read = createEventReader(log);
    const follower = followFile(log, 0, (line) => {
      const said = read(line);
      const event = said && resourceEventOf(said, run, name);
      if (event) telling.found(event);
    });
    followers.set(log, follower);
  }
}
