import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleTui } from '../../scripts/bundle-tui.ts';
import { LAUNCHER, only, REPOSITORY } from '../helpers/cli.ts';
import { letTimePass, OWNER, ramOf } from '../helpers/given-sandbox.ts';
import { halfWay, type HalfWay } from '../helpers/half-way.ts';
import { openPty } from '../tui/pty.ts';

let world: HalfWay;
beforeAll(() => bundleTui(join(REPOSITORY, 'tui/main.tsx'), join(REPOSITORY, 'dist/tui/main.js')));
beforeEach(async () => {
  world = await halfWay();
});
afterEach(() => world.project.close());

const PATIENCE_MS = 50_000;

test('when the terminal app is killed, the apply it began goes on, and attach tells all of it', async () => {
  const { project, at } = world;
  const app = openPty([LAUNCHER, at, '--write'], {
    columns: 140,
    rows: 40,
    cwd: project.folder,
    env: project.environment(),
  });
  const see = (what: string | RegExp) => app.until(what, PATIENCE_MS);
  await see('ml-prod');
  app.write('p');
  await see('a approves exactly this plan');
  app.write('a');
  await see(/y yes/);
  app.write('y');
  await see(/ml-prod .*applying/);
  process.kill(app.pid, 'SIGKILL');
  await app.exit;

  // By its id, because it may be over by now: then it is told all the same.
  const attached = project.begin(`attach ${newestRun(project.folder)} ${at} --json`);
  await letTimePass(world.sandbox.url, attached);
  const { code, events, stdout, stderr } = await attached.finished;
  expect([code, stderr], stdout).toEqual([0, '']);
  expect(only(events, 'apply.finished')).toMatchObject({ applied: ['ml-prod'], failed: [], summary: { create: 8 } });
  expect((await project.run(`plan ${at}`)).code).toBe(0);
  expect((await project.run(`journal verify ${at}`)).code).toBe(0);
  const { resourceShares = [] } = await ramOf(world.sandbox.url, OWNER).getResourceShares({ resourceOwner: 'SELF' });
  expect(resourceShares.map(({ name }) => name).sort()).toEqual(['churn', 'churn-readers']);
});

function newestRun(folder: string): string {
  const runs = join(folder, '.sagelane/runs');
  return (
    readdirSync(runs)
      .filter((name) => existsSync(join(runs, name, 'run.json')))
      .filter((name) => readFileSync(join(runs, name, 'run.json'), 'utf8').includes('"verb":"apply"'))
      .sort()
      .at(-1) ?? ''
  );
}
