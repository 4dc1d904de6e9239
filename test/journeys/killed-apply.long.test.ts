import { afterEach, beforeEach, expect, test } from 'vitest';
import { only } from '../helpers/cli.ts';
import { halfWay, type HalfWay } from '../helpers/half-way.ts';
import { childrenOf, gone } from '../helpers/processes.ts';

let world: HalfWay;
beforeEach(async () => {
  world = await halfWay();
});
afterEach(() => world.project.close());

test('when we are killed, Terraform goes on and its state is whole; the next command tells it', async () => {
  const apply = await world.apply();
  const [terraform = -1] = childrenOf(apply.pid, 'apply');
  expect(terraform).toBeGreaterThan(0);
  apply.kill('SIGKILL');
  await apply.finished;

  const busy = await world.project.run(`apply ${world.at} --yes --json`);
  expect(busy.code).toBe(1);
  expect(only(busy.events, 'run.found-cut')).toMatchObject({ verb: 'apply', alive: true, stacks: ['ml-prod'] });
  expect(busy.stdout + busy.stderr).toMatch(/"?(StackBusy|StateLocked)"?/);
  expect(busy.stdout + busy.stderr).not.toContain('Internal');

  const waiting = world.project.begin(['sandbox', 'tick', '2m', '--url', world.sandbox.url]);
  await waiting.finished;
  await gone(terraform);
  const plan = await world.project.run(`plan ${world.at} --json`);
  expect(only(plan.events, 'run.found-cut').detail).toMatch(/was finished by its terraform: 8 resources were applied/);
  expect(plan.code).toBe(0);
  const journal = await world.project.run(`journal verify ${world.at}`);
  expect(journal.code).toBe(0);
});
