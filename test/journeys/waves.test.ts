import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, EXAMPLE, only, type Project } from '../helpers/cli.ts';

let project: Project;
beforeAll(() => {
  project = createProject({ manifest: `${EXAMPLE}    acceptance: terraform\n` });
});
afterAll(() => project.close());

test('a stack that needs what is not there yet is deferred, and has a wave of its own', async () => {
  const { code, events } = await project.run('plan --sandbox --json --out first');
  expect(code).toBe(2);
  expect(only(events, 'plan.finished')).toMatchObject({ planned: ['ml-prod'], deferred: ['research-acceptance'] });

  const first = await project.run('apply --sandbox --bundle first --yes');
  expect(first.stdout).toMatch(/^deferred research-acceptance: /m);
  expect(first.code).toBe(0);

  const rest = await project.run('apply --sandbox --yes --json');
  expect(only(rest.events, 'apply.finished')).toMatchObject({ applied: ['research-acceptance'], failed: [] });
  expect(rest.code).toBe(0);
  expect((await project.run('plan --sandbox')).code).toBe(0);

  const board = await project.run('shares show churn-readers --sandbox --json');
  expect(only(board.events, 'share.listed').row).toMatchObject({ stage: 'verified' });
});

test('the consumer goes first when everything is destroyed', async () => {
  const { code, events } = await project.run('destroy --sandbox --yes --json');
  expect(code).toBe(0);
  const order = events.flatMap((event) => (event.type === 'stack.applied' ? [event.stack] : []));
  expect(order).toEqual(['research-acceptance', 'ml-prod']);
});

test('--yes goes on from wave to wave in one command', async () => {
  const { code, events } = await project.run('apply --sandbox --yes --json');
  expect(code).toBe(0);
  const waves = events.flatMap((event) => (event.type === 'apply.finished' ? [event.applied] : []));
  expect(waves).toEqual([['ml-prod'], ['research-acceptance']]);
});
