import { expect } from 'vitest';
import type { FaultRule } from '../../../src/sandbox/index.ts';
import { CONTAINED, endStateOf } from './end-state.ts';
import { incident } from './incident.ts';

/** Calls that a containment makes: one of each step, and of what looks after it. */
export const OPERATIONS = [
  'PutRolePolicy',
  'StopTrainingJob',
  'DeleteApp',
  'DeleteApplicationAssignment',
  'ListTrainingJobs',
] as const;

/** How a call goes wrong: for a while, for good, or in its answer alone. */
export const FAULTS = {
  throttled: { kind: 'throttle', count: 7 },
  'cut off': { kind: 'drop', count: 4 },
  'unheard: it was done and the answer is lost': { kind: 'drop', after: true, count: 1 },
  'refused for good': { kind: 'expired' },
} as const satisfies Readonly<Record<string, FaultRule>>;

/** Contains under a fault, then again without it: the end is that of a containment that nothing went wrong with. */
export async function survives(rule: FaultRule): Promise<void> {
  const world = await incident();
  const machine = await world.machine();
  const preview = await machine.preview();
  const fault = await world.admin.addFault(rule);
  const first = await machine.contain({}, { preview, waitMs: 3_000 });
  await world.admin.clearFaults(fault.id);
  const state = await endStateOf(world.url);
  // Nobody may be told more than is so.
  if (first.verdict.result !== 'not-contained') expect(state.denied).toEqual(CONTAINED.denied);

  const again = await machine.contain();
  expect(again.containment.id).toBe(first.containment.id);
  expect(again.verdict).toMatchObject({ result: 'lingering', why: [] });
  expect(await endStateOf(world.url)).toEqual(CONTAINED);
  expect(await (await machine.app.context.journal()).verify()).toMatchObject({ ok: true });

  expect((await machine.release(first.containment.id)).failed).toEqual([]);
  expect(await endStateOf(world.url)).toMatchObject({ denied: [], assignments: 1 });
}
