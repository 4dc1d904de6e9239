import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realTerraform, resources, workbench } from './real-terraform.ts';

const binary = await realTerraform();
const MARK = '.terraform/sagelane-init.json';

describe.skipIf(!binary)('an init is lent', () => {
  const configured = () => workbench(binary!, resources({ a: { input: 'x' } }, { terraform: BACKEND }));
  const BACKEND = { backend: { local: { path: '/nowhere/state.tfstate' } } };

  test('to a folder where it would leave the same, which then needs none', async () => {
    const [one, other] = [configured(), configured()];
    await one.terraform.init(one.call);
    other.terraform.lendInit(other.call, one.folder);
    expect(existsSync(join(other.folder, MARK))).toBe(true);
    await other.terraform.init(other.call);
    expect(existsSync(other.call.logFile)).toBe(false);
  });

  test('not to a folder with another backend, or from one that has none', async () => {
    const [one, other] = [configured(), configured()];
    other.terraform.lendInit(other.call, one.folder);
    expect(existsSync(join(other.folder, '.terraform'))).toBe(false);
    await one.terraform.init(one.call);
    const file = join(other.folder, 'cdk.tf.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('nowhere', 'elsewhere'));
    other.terraform.lendInit(other.call, one.folder);
    expect(existsSync(join(other.folder, '.terraform'))).toBe(false);
  });
});
