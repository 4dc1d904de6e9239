import { expect } from 'vitest';
import type { FaultRule } from '../../../src/sandbox/index.ts';
import type { ContainmentWish } from '../../../src/commands/engine/containment/preview.ts';
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

/** What an incident has beside the demo's, and how it is seen to be over. */
interface Scene {
  readonly wish: Partial<ContainmentWish>;
  prepare(url: string): Promise<void>;
  isContained(url: string): Promise<void>;
  isReleased(url: string): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();
const DEMO: Scene = { wish: {}, prepare: nothing, isContained: nothing, isReleased: nothing };

/** Contains under a fault, then again without it: the end is that of a containment that nothing went wrong with. */
export async function survives(
  rule: FaultRule,
  { wish, prepare, isContained, isReleased }: Scene = DEMO,
): Promise<void> {
  const world = await incident();
  await prepare(world.url);
  const machine = await world.machine();
  const fault = await world.admin.addFault(rule);
  const preview = await machine.preview(wish);
  const first = await machine.contain({}, { preview, waitMs: 3_000 });
  await world.admin.clearFaults(fault.id);
  const state = await endStateOf(world.url);
  // Nobody may be told more than is so.
  if (first.verdict.result !== 'not-contained') expect(state.denied).toEqual(CONTAINED.denied);

  const again = await machine.contain(wish);
  expect(again.containment.id).toBe(first.containment.id);
  expect(again.verdict).toMatchObject({ result: 'lingering', why: [] });
  expect(await endStateOf(world.url)).toEqual(CONTAINED);
  await isContained(world.url);
  expect(await (await machine.app.context.journal()).verify()).toMatchObject({ ok: true });

  expect((await machine.release(first.containment.id)).failed).toEqual([]);
  expect(await endStateOf(world.url)).toMatchObject({ denied: [], assignments: 1 });
  await isReleased(world.url);
}
