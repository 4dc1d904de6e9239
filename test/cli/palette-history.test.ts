import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepTyped, typedBefore } from '../../src/cli/palette-history.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sagelane-typed-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('lines of the palette are there another time, each once, the newest fifty, for their owner alone', async () => {
  const env = { XDG_STATE_HOME: home };
  expect(typedBefore(env)).toEqual([]);
  for (let index = 0; index < 55; index++) await keepTyped(env, `open ${index}`);
  await keepTyped(env, 'open 30');
  const typed = typedBefore(env);
  expect(typed).toHaveLength(50);
  expect(typed.at(-1)).toBe('open 30');
  expect(typed.filter((line) => line === 'open 30')).toHaveLength(1);
  expect(statSync(join(home, 'sagelane', 'palette-history')).mode & 0o777).toBe(0o600);
});
