import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { REPOSITORY, run } from './installed.ts';

const launcher = join(REPOSITORY, 'bin/sagelane.mjs');
const folder = mkdtempSync(join(tmpdir(), 'sagelane-old-node-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ONE_LINE = /^error NodeTooOld: [^\n]*22\.18[^\n]*, this is (\S+): install Node\.js 24[^\n]*\n$/;

test.each(['18.20.8', '20.19.5', '22.17.1'])('a Node %s gets one clear line', async (version) => {
  const preload = join(folder, 'preload.cjs');
  const versions = `{ ...process.versions, node: '${version}' }`;
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${versions} });\n`);
  const { code, stdout, stderr } = await run('node', ['--require', preload, launcher, 'check'], folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(ONE_LINE.exec(stderr)?.[1]).toBe(version);
});

const old = oldNode();
test.skipIf(!old)('the old Node of this machine gets it too, even for --version', async () => {
  const { code, stdout, stderr } = await run(old ?? '', [launcher, '--version'], folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(ONE_LINE);
});

/** A real Node on the path that is too old, if there is one. */
function oldNode(): string | undefined {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((entry) => join(entry, 'node'))
    .filter((file) => existsSync(file))
    .find((file) => {
      const [major = 0, minor = 0] = execFileSync(file, ['--version'], { encoding: 'utf8' })
        .slice(1)
        .split('.')
        .map(Number);
      return major < 22 || (major === 22 && minor < 18);
    });
  if (!found) process.stderr.write('SKIPPED a real old Node (none on the path)\n');
  return found;
}
