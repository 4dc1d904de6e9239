import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { INVITED, loadedPackages } from '../../bench/loaded-packages.ts';
import { REPOSITORY } from './cruise.ts';

const cwd = mkdtempSync(join(tmpdir(), 'sagelane-imports-'));
copyFileSync(join(REPOSITORY, 'examples/pipeline-share/sagelane.yaml'), join(cwd, 'sagelane.yaml'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

test.each(Object.entries(INVITED))('sagelane %s loads only the heavy packages it needs', (line, invited) => {
  const env = { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache'), XDG_STATE_HOME: join(cwd, 'state'), NODE_ENV: '' };
  const loaded = loadedPackages(line.split(' '), cwd, env);
  expect(loaded.filter((name) => !invited.includes(name))).toEqual([]);
});

test('the spy sees what is loaded', () => {
  expect(loadedPackages(['check'], cwd, process.env)).toContain('commander');
});
