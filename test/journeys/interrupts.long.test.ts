import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, only, type Project } from '../helpers/cli.ts';
import { giveSandbox, letTimePass, type GivenSandbox } from '../helpers/given-sandbox.ts';

let project: Project;
let sandbox: GivenSandbox;
let at: string;
beforeAll(async () => {
  project = createProject();
  sandbox = await giveSandbox(project, '--realistic');
  at = `--sandbox=${sandbox.url}`;
});
afterAll(() => project.close());

test('an interrupted plan says that nothing was changed, and leaves nothing locked', async () => {
  const plan = project.begin(`plan ${at} --json`);
  await plan.until(/"stack\.planning"/);
  plan.kill('SIGINT');
  const { code, stderr, events } = await plan.finished;
  expect(stderr).toMatch(/^error \w*Interrupted: .*\n {2}why: .*\n {2}fix: .*(again|nothing was changed)/);
  expect(events.map(({ type }) => type)).not.toContain('plan.finished');
  expect(code).toBe(1);
  const again = await project.run(`plan ${at}`);
  expect([again.code, again.stderr]).toEqual([2, '']);
});

test('SIGTERM lets an apply end by itself; a second one is told, and forces nothing where nobody can be asked', async () => {
  const apply = project.begin(`apply ${at} --yes --json`);
  await apply.until(/"resource\.applied"/);
  apply.kill('SIGTERM');
  await apply.until(/"run\.interrupted".*"count":1/);
  apply.kill('SIGTERM');
  const { code, events } = await apply.finished;
  expect(code).toBe(1);
  const counts = events.flatMap((event) => (event.type === 'run.interrupted' ? [event.count] : []));
  expect(counts[0]).toBe(1);
  expect(only(events, 'apply.finished').failed).toEqual(['ml-prod']);
  expect(only(events, 'stack.failed').problems[0]).toMatchObject({ code: 'TerraformInterrupted' });

  const again = project.begin(`apply ${at} --yes`);
  await letTimePass(sandbox.url, again);
  expect((await again.finished).stderr).toBe('');
  expect((await project.run(`plan ${at}`)).code).toBe(0);
  const journal = await project.run(`journal verify ${at}`);
  expect(journal.code).toBe(0);
});
