/**
 * `node scripts/screens.ts [--fixture]`: pictures of real screens for docs/screens/, taken by typing into the real app in a
 * pseudo-terminal: the demo world of the sandbox and the real terraform, or with --fixture a scripted engine.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { bundleFixture, openPty, type Pty } from '../test/tui/pty.ts';
import { pictureOf } from './screens/picture.ts';
import { FIXTURE_SHOTS, SANDBOX_SHOTS, type Shot } from './screens/shots.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: flags } = parseArgs({ options: { fixture: { type: 'boolean', default: false } } });
const out = join(root, 'docs/screens');
const SIZE = { columns: 120, rows: 34 } as const;

mkdirSync(out, { recursive: true });
if (flags.fixture) await ofFixture();
else await ofSandbox();

async function ofFixture(): Promise<void> {
  const fixture = await bundleFixture();
  const pty = openPty([fixture.file], SIZE);
  try {
    await takeAll(pty, FIXTURE_SHOTS);
  } finally {
    pty.kill();
    fixture.remove();
  }
}

async function ofSandbox(): Promise<void> {
  const project = mkdtempSync(join(tmpdir(), 'sagelane-screens-'));
  copyFileSync(join(root, 'examples/pipeline-share/sagelane.yaml'), join(project, 'sagelane.yaml'));
  const launcher = join(root, 'bin/sagelane.mjs');
  const env = { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: join(project, 'cache') };
  const pty = openPty([launcher, '--sandbox', '--write'], { ...SIZE, env, cwd: project });
  try {
    await takeAll(pty, SANDBOX_SHOTS);
  } finally {
    pty.kill();
    spawnSync(process.execPath, [launcher, 'sandbox', 'stop'], { cwd: project });
    rmSync(project, { recursive: true, force: true });
  }
}

/** Types, waits until the screen says what it should, and takes the picture. */
async function takeAll(pty: Pty, shots: readonly Shot[]): Promise<void> {
  for (const { name, steps } of shots) {
    for (const { keys, until } of steps) {
      pty.write(keys);
      await pty.until(until, 120_000);
    }
    if (name === null) continue;
    // What was waited for may be the first part of a frame.
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(join(out, `${name}.png`), pictureOf(pty.screen));
    console.log(`took docs/screens/${name}.png`);
  }
}
