import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemsOf } from '../../src/domain/errors.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeEach(() => (world = createWorld()));
afterEach(() => world.remove());

interface State {
  readonly serial: number;
  readonly resources: readonly { readonly name: string }[];
}
const stateOf = (stack: string): State => JSON.parse(readFileSync(world.stateFile(stack), 'utf8')) as State;

test('of two applies of one stack at once one gets through whole, and the other says why not', async () => {
  const made = join(world.folder, 'made');
  world.sketch({ name: 'ml-prod', resources: { share: { input: 'one', run: `echo made >> ${made}; sleep 1` } } });
  const bundles = [await world.workflow.plan({ stacks: [] }), await world.workflow.plan({ stacks: [] })];
  const outcomes = await Promise.allSettled(bundles.map(({ bundle }) => world.workflow.apply(bundle, {})));
  const applied = outcomes.filter((one) => one.status === 'fulfilled' && one.value.applied.includes('ml-prod'));
  expect(applied).toHaveLength(1);
  const told = [
    ...outcomes.flatMap((one) => (one.status === 'rejected' ? problemsOf(one.reason) : [])),
    ...world.of('stack.failed').flatMap(({ problems }) => problems),
  ].map(({ code }) => code);
  expect(told.length).toBeGreaterThan(0);
  for (const code of told) expect(code).toMatch(/Lock|Changed|Stale|Terraform|Running|InUse|Busy|Working/);
  // Nothing twice, nothing lost.
  expect(readFileSync(made, 'utf8')).toBe('made\n');
  expect(stateOf('ml-prod').resources.map(({ name }) => name)).toEqual(['share']);
  expect((await world.workflow.plan({ stacks: [] })).changes).toBe(false);
}, 60_000);
