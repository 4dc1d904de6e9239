import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, only, type Project } from '../helpers/cli.ts';

// One world, from the first plan to the last destroy: each test goes on where the one before ended.
let project: Project;
beforeAll(() => {
  project = createProject();
});
afterAll(() => project.close());

test('synth writes a stack for each account that owns shares', async () => {
  expect((await project.run('synth --sandbox')).code).toBe(0);
  const { code, events } = await project.run('synth --sandbox --json', { env: { CDKTF_OUTDIR: 'elsewhere' } });
  expect(code).toBe(0);
  expect(events.map(({ type }) => type)).not.toContain('command.failed');
  expect(statSync(join(project.folder, 'elsewhere/stacks/ml-prod/cdk.tf.json')).isFile()).toBe(true);
});

test('a plan with changes is exit 2, and leaves a private bundle', async () => {
  const { code, events, stderr } = await project.run('plan --sandbox --json --out bundle');
  expect(stderr).toBe('');
  expect(code).toBe(2);
  expect(only(events, 'plan.finished')).toMatchObject({ summary: { create: 8 }, planned: ['ml-prod'], failed: [] });
  expect(only(events, 'exposure.computed').exposures).toMatchObject([
    { change: 'gains', permission: 'execute', compute: 'owner', executions: 6 },
    { change: 'gains', permission: 'read', compute: 'none' },
  ]);
  // Its construct warns of `execute` as well; a plan says it once, of whom it is about.
  const warnings = events.flatMap((event) => (event.type === 'finding.reported' ? [event.finding] : []));
  expect(warnings.filter(({ severity }) => severity === 'warning')).toMatchObject([
    { check: 'exposure-gained', subject: 'ml-prod/churn' },
  ]);
  const mode = (path: string): number => statSync(join(project.folder, 'bundle', path)).mode & 0o777;
  expect([mode('.'), mode('bundle.json'), mode('stacks/ml-prod/plan.tfplan')]).toEqual([0o700, 0o600, 0o600]);
});

test('a plan can be had as a document', async () => {
  const json = JSON.parse((await project.run('plan --sandbox --format json')).stdout) as object;
  expect(json).toMatchObject({ changes: true, deferred: {}, summary: { create: 8 } });
  const markdown = await project.run('plan --sandbox --format markdown --fail-on warning');
  expect(markdown.stdout).toMatch(/^## Sagelane plan: 8 to create\n/);
  expect(markdown.code).toBe(3);
});

test('a stack, or an account, that is not there is named', async () => {
  const stack = await project.run('plan ml-prd --sandbox');
  expect(stack.stderr).toMatch(/^error UnknownStack: there is no stack ml-prd\n.*\n {2}fix: did you mean ml-prod\?/);
  const account = await project.run('plan --account nobody --sandbox');
  expect(account.stderr).toMatch(/^error UnknownAccount: no account is named nobody\n/);
  const without = await project.run('plan --account research --sandbox');
  expect(without.stderr).toMatch(/^error UnknownStack: no stack works in account 777788889999\n/);
  expect([stack.code, account.code, without.code]).toEqual([1, 1, 1]);
});

test('without a terminal an apply asks nobody, and names the flag that answers', async () => {
  const { code, stderr } = await project.run('apply --sandbox --bundle bundle');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error ConfirmationNeeded: apply 8 to create\n(.*\n)* {2}fix: add --yes\n$/);
});

test('read-only binds an apply that says yes', async () => {
  const { code, stdout } = await project.run('apply --sandbox --bundle bundle --yes --read-only');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^refused sagelane apply .*: --read-only was given$/m);
});

test('findings at the level stop an apply before it asks', async () => {
  const { code, stdout } = await project.run('apply --sandbox --bundle bundle --yes --fail-on warning');
  expect(code).toBe(3);
  expect(stdout).toContain('nothing was applied: 1 finding at or above warning');
});

test('a bundle whose plan was altered is refused, naming it', async () => {
  const file = join(project.folder, 'bundle/stacks/ml-prod/plan.tfplan');
  const bytes = readFileSync(file);
  writeFileSync(file, Buffer.concat([bytes, Buffer.from('x')]));
  const { code, stderr } = await project.run('apply --sandbox --bundle bundle --yes');
  writeFileSync(file, bytes);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error Bundle\w+: .*plan/m);
});

test('a bundle is applied once, and exactly', async () => {
  const { code, events, stderr } = await project.run('apply --sandbox --bundle bundle --yes --json');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(only(events, 'apply.finished')).toMatchObject({ applied: ['ml-prod'], failed: [], summary: { create: 8 } });

  const again = await project.run('apply --sandbox --bundle bundle --yes');
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/^error BundleApplied: /);
  expect((await project.run('plan --sandbox')).code).toBe(0);
});

test('no drift is 0, and what somebody changed is 2', async () => {
  const { code, events } = await project.run('drift --sandbox --json');
  expect(code).toBe(0);
  expect(only(events, 'drift.finished').drifted).toBe(0);
  await project.run('sandbox tick 13h');
  const expired = await project.run('drift --sandbox');
  expect(expired.code).toBe(2);
  expect(expired.stdout).toMatch(/^drift ml-prod share churn: .* expired unaccepted after 12 hours/m);
  expect((await project.run('drift --sandbox --history')).stdout).toMatch(
    /^SINCE .*\n\S+ +1 +ml-prod +churn\S* +aws_ram_principal_association\./,
  );
});

test('destroy asks as apply does, and then leaves nothing', async () => {
  expect((await project.run('destroy --sandbox')).stderr).toMatch(/^error ConfirmationNeeded: destroy 6 to delete\n/);
  const { code, stdout } = await project.run('destroy --sandbox --yes');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ml-prod: applied, 6 deleted in /m);
  expect((await project.run('plan --sandbox')).code).toBe(2);
});

test('the journal tells every attempt, in order and unbroken', async () => {
  const { events } = await project.run('journal show --sandbox --json');
  const told = events.flatMap((event) =>
    event.type === 'journal.listed' ? [`${event.entry.phase} ${event.entry.command.split(' ')[1]}`] : [],
  );
  expect(told).toEqual([
    'declined apply',
    'refused apply',
    'intent apply',
    'failed apply',
    'intent apply',
    'done apply',
    'declined destroy',
    'intent destroy',
    'done destroy',
  ]);
  expect((await project.run('journal verify --sandbox')).code).toBe(0);
  expect((await project.run('journal export copy.json --sandbox')).code).toBe(0);
  expect(JSON.parse(readFileSync(join(project.folder, 'copy.json'), 'utf8'))).toMatchObject({ head: { seq: 9 } });

  const file = join(project.folder, '.sagelane/journal.ndjson');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"refused"', '"done"'));
  const altered = await project.run('journal verify --sandbox');
  expect(altered.stdout + altered.stderr).toMatch(/broken /);
  expect(altered.code).toBe(1);
});
