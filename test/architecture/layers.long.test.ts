import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cruiseTree, REPOSITORY } from './cruise.ts';

const LAYERS = ['src', 'stacks', 'tui'];

test('the repository keeps the import table, and every module was looked at', async () => {
  const { modules, summary } = await cruiseTree(REPOSITORY, LAYERS);
  const broken = summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`);
  expect(broken).toEqual([]);

  // A cruiser that cannot read TypeScript sees nothing and passes, so what it saw is compared with the disk.
  const onDisk = globSync(`{${LAYERS.join(',')}}/**/*.{ts,tsx}`, { cwd: REPOSITORY, exclude: ['**/cdktf.out/**'] });
  const cruised = modules.map((one) => one.source).filter((source) => /^(src|stacks|tui)\/.*\.tsx?$/.test(source));
  expect(cruised.sort()).toEqual(onDisk.sort());
});
