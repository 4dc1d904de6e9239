import { RAM } from '@aws-sdk/client-ram';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, eventsOf, only, type Project } from '../helpers/cli.ts';

const PROMISED = 'check plan apply invitation accept describe start watch stop retry denied drift destroy'.split(' ');

let project: Project;
beforeAll(() => {
  project = createProject({ manifest: null });
});
afterAll(() => project.close());

test('the demo holds every promised step, and prints events and nothing else', async () => {
  const { code, stdout, stderr } = await project.run('demo --json');
  expect(stderr).toBe('');
  const finished = only(eventsOf(stdout), 'demo.finished');
  expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ type: 'demo.finished', ok: true });
  expect(finished.steps.map(({ name }) => name)).toEqual(expect.arrayContaining(PROMISED));
  expect(finished.steps.every((step) => step.ok && !step.skipped)).toBe(true);
  expect(code).toBe(0);
});

test('what a kept demo left on a given sandbox can be seen by another client', async () => {
  const sandbox = project.begin('sandbox start --port 0 --json');
  await sandbox.until(/"sandbox.listening".*\n/);
  const [listening] = eventsOf((await sandbox.until(/\n/)).split('\n')[0] ?? '');
  if (listening?.type !== 'sandbox.listening') throw new Error('the first line is not about listening');

  const { code, stdout } = await project.run(['demo', '--keep', `--sandbox=${listening.url}`]);
  expect(stdout).toMatch(/^ok plan /m);
  expect(stdout).toMatch(/^skipped destroy /m);
  expect(code).toBe(0);

  const ram = new RAM({
    region: 'us-east-1',
    endpoint: listening.url,
    credentials: { accessKeyId: '111122223333', secretAccessKey: 'anything' },
  });
  const { resourceShares = [] } = await ram.getResourceShares({ resourceOwner: 'SELF' });
  expect(resourceShares.filter(({ status }) => status === 'ACTIVE').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['churn', 'churn-readers']),
  );
  ram.destroy();
  sandbox.kill('SIGTERM');
  expect((await sandbox.finished).code).toBe(0);
});
