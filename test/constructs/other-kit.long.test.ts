import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/cli.ts';

const INSTALLED = existsSync(join(REPOSITORY, 'node_modules/.cache/cdktn/node_modules/cdktn'));
// Half a gigabyte is not fetched for a test unasked.
if (!INSTALLED) process.stderr.write('SKIPPED: no cdktn on this machine; `npm run test:cdktn` installs it once\n');

test.skipIf(!INSTALLED)('the construct tests hold with cdktn and its bindings as well', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(REPOSITORY, 'scripts/test-cdktn.ts')], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/Tests {2}\d+ passed/);
});
