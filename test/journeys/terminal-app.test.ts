import { afterAll, beforeAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { bundleTui } from '../../scripts/bundle-tui.ts';
import { findFolderSandbox, sandboxAdmin } from '../../src/sandbox/index.ts';
import { createProject, LAUNCHER, REPOSITORY } from '../helpers/cli.ts';
import { openPty } from '../tui/pty.ts';

/** The journey of the demo again, typed by a robot that reads the screen: it presses a key only when the app is idle. */
const project = createProject({ manifest: null });
const demo = join(project.folder, '.sagelane/demo');

beforeAll(() => bundleTui(join(REPOSITORY, 'tui/main.tsx'), join(REPOSITORY, 'dist/tui/main.js')));
afterAll(async () => {
  const sandbox = await findFolderSandbox(demo);
  if (sandbox) await sandboxAdmin(sandbox.url).stop();
  await project.close();
});

const PATIENCE_MS = 50_000;
const ENTER = '\r';
const RIGHT = '\u001b[C';

test('plan, approve, apply, accept, start, stop and retry, by keys alone', { timeout: 180_000 }, async () => {
  const app = openPty([LAUNCHER, 'demo'], { columns: 140, rows: 40, cwd: project.folder, env: project.environment() });
  const see = (what: string | RegExp) => app.until(what, PATIENCE_MS);
  try {
    await see(/guide 1\/6/);
    await see('ml-prod · analytics · research');
    app.write('p');
    await see('+8 create');
    await see('guide 2/6');
    app.write('a');
    await see(/analytics \(444455556666\) gains execute[^]*y yes/);
    app.write('y');
    await see(/ml-prod .*✓ applied/);

    app.write('2');
    await see(/churn .*invited/);
    // Each acceptance moves its row: the cursor goes with it, so the next pending one is looked for.
    app.write('/invited' + ENTER);
    await see('2 of 2');
    app.write('a');
    await see('1 of 2');
    app.write('a');
    await see('guide 4/6');

    app.write('\u001b');
    await see('2 principals');
    app.write('3');
    await see('churn-train');
    app.write('/churn-train' + ENTER);
    await see(/▌ ▾ churn-train/);
    app.write('s');
    await see('Start churn-train');
    app.write(RIGHT);
    await see('← analytics (444455556666) →');
    app.write(ENTER);
    await see(/start churn-train as account 444455556666[^]*bills in the owner's account[^]*y yes/);
    app.write('y');
    await see(/execution-.*Executing/);
    app.write('j' + ENTER);
    await see(/Steps[^]*Executing/);
    app.write('x');
    await see(/stop execution[^]*y yes/);
    app.write('y');
    await see(/status +■ Stopped/);
    app.write('r');
    await see(/retry execution[^]*y yes/);
    app.write('y');
    await see(/status +✓ Succeeded/);
    await see('guide 6/6');

    app.write('4');
    await see(/executions retry/);
    app.write('q');
    expect(await app.exit).toMatchObject({ code: 0 });
    expect(app.modes).toEqual({ altScreen: false, cursor: true, paste: false });
  } finally {
    app.kill();
  }
  const done = readFileSync(join(demo, '.sagelane/journal.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { phase: string; command: string })
    .filter(({ phase }) => phase === 'done')
    .map(({ command }) => command.split(' ').slice(1, 3).join(' '));
  expect(done).toEqual([
    'apply --bundle',
    'invitations accept',
    'invitations accept',
    'executions start',
    'executions stop',
    'executions retry',
  ]);
});
