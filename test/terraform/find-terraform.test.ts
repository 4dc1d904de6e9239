import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTerraform } from '../../src/terraform/find-terraform.ts';
import { isNewEnough } from '../../src/terraform/terraform-version.ts';
import { scratchFolder, write } from './scratch.ts';

/** A program that answers `version -json` as the real ones do, and counts how often it was asked. */
const program = (file: string, version: string, outdated = ',"terraform_outdated":false'): string =>
  write(file, `#!/bin/sh\necho x >> "$0.asked"\necho '{"terraform_version":"${version}"${outdated}}'\n`, 0o755);

const find = (folder: string, override?: string) =>
  findTerraform({
    path: `${join(folder, 'empty')}:${join(folder, 'bin')}`,
    cwd: folder,
    cacheDir: join(folder, 'cache'),
    env: { PATH: '/usr/bin:/bin' },
    ...(override !== undefined && { override }),
  });

test('terraform comes before tofu, and its version is asked once until the file changes', async () => {
  const folder = scratchFolder();
  const path = program(join(folder, 'bin/terraform'), '1.11.4');
  program(join(folder, 'bin/tofu'), '1.11.5', '');
  expect(await find(folder)).toEqual({ path, product: 'terraform', version: '1.11.4' });
  await find(folder);
  const asked = () => readFileSync(`${path}.asked`, 'utf8').length / 2;
  expect(asked()).toBe(1);
  program(path, '1.12.0');
  utimesSync(path, 1, 1);
  expect(await find(folder)).toMatchObject({ version: '1.12.0' });
  expect(asked()).toBe(2);
});

test('tofu is taken when terraform is missing or too old', async () => {
  const folder = scratchFolder();
  const path = program(join(folder, 'bin/tofu'), '1.11.5', '');
  expect(await find(folder)).toEqual({ path, product: 'tofu', version: '1.11.5' });
  program(join(folder, 'bin/terraform'), '1.5.7');
  expect(await find(folder)).toMatchObject({ product: 'tofu' });
});

test('a fetched OpenTofu is found when nothing is on the PATH', async () => {
  const folder = scratchFolder();
  const path = program(join(folder, 'cache/opentofu/1.11.5/tofu'), '1.11.5', '');
  expect(await find(folder)).toEqual({ path, product: 'tofu', version: '1.11.5' });
});

test('an override is the only one tried, by path or by name', async () => {
  const folder = scratchFolder();
  program(join(folder, 'bin/terraform'), '1.11.4');
  const mine = program(join(folder, 'mine/tf'), '1.10.2', '');
  expect(await find(folder, 'mine/tf')).toEqual({ path: mine, product: 'tofu', version: '1.10.2' });
  expect(await find(folder, 'terraform')).toMatchObject({ version: '1.11.4' });
  await expect(find(folder, 'nowhere/tf')).rejects.toMatchObject({ code: 'TerraformMissing' });
});

test('none at all is one message that says what to install and what --yes does', async () => {
  const thrown = await find(scratchFolder()).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ problems: [{ code: 'TerraformMissing' }] });
  expect(JSON.stringify(thrown)).toMatch(/developer.hashicorp.com\/terraform\/install.*--yes/);
});

test('too old names what was found and what is needed', async () => {
  const folder = scratchFolder();
  program(join(folder, 'bin/terraform'), '1.9.8');
  await expect(find(folder)).rejects.toMatchObject({
    problems: [{ code: 'TerraformTooOld', what: expect.stringMatching(/1\.9\.8.*1\.10\.0/) as string }],
  });
});

test('something else named terraform is not taken for it', async () => {
  const folder = scratchFolder();
  write(join(folder, 'bin/terraform'), '#!/bin/sh\necho hello\n', 0o755);
  await expect(find(folder)).rejects.toMatchObject({ code: 'TerraformMissing' });
  expect(existsSync(join(folder, 'cache'))).toBe(false);
});

test.each([
  ['1.10.0', true],
  ['1.10.0-rc1', true],
  ['2.0.0', true],
  ['1.9.9', false],
  ['0.15.5', false],
])('%s is new enough: %s', (version, answer) => expect(isNewEnough(version)).toBe(answer));
