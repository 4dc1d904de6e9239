import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordFor } from '../../src/terraform/backend-record.ts';
import { realTerraform, resources, workbench } from './real-terraform.ts';

const binary = await realTerraform();
const MARK = '.terraform/sagelane-init.json';
const RECORD = '.terraform/terraform.tfstate';

describe.skipIf(!binary)('an init is lent', () => {
  const withBackend = (backend: object | undefined) =>
    resources({ a: { input: 'x' } }, { terraform: backend === undefined ? {} : { backend } });
  const configured = () => workbench(binary!, withBackend({ local: { path: '/nowhere/state.tfstate' } }));

  test('to a folder where it would leave the same, which then needs none', async () => {
    const [one, other] = [configured(), configured()];
    await one.terraform.init(one.call);
    other.terraform.lendInit(other.call, one.folder);
    expect(existsSync(join(other.folder, MARK))).toBe(true);
    await other.terraform.init(other.call);
    expect(existsSync(other.call.logFile)).toBe(false);
  });

  test('to a folder whose state lies elsewhere, with the very record that Terraform would write', async () => {
    const [one, other, alone] = [configured(), configured(), configured()];
    for (const bench of [other, alone])
      bench.configure(withBackend({ local: { path: `${other.folder}/own.tfstate` } }));
    await one.terraform.init(one.call);
    await one.terraform.init({ ...other.call });
    expect(existsSync(other.call.logFile)).toBe(false);
    await alone.terraform.init(alone.call);
    expect(existsSync(alone.call.logFile)).toBe(true);
    expect(readFileSync(join(other.folder, RECORD), 'utf8')).toBe(readFileSync(join(alone.folder, RECORD), 'utf8'));
    expect(await other.terraform.plan(other.call, { planFile: other.planFile })).toEqual({ changes: true });
    await other.terraform.apply(other.call, { planFile: other.planFile });
    expect(existsSync(join(other.folder, 'own.tfstate'))).toBe(true);
  });

  test.each([
    ['another kind of backend', { http: { address: 'http://127.0.0.1:9/state' } }],
    ['no backend', undefined],
    ['a setting that the other one cannot have', { local: { path: 'x', nothing_like_it: true } }],
    ['a setting that is a block', { local: { path: 'x', workspace_dir: { a: 1 } } }],
    ['text that Go writes in another way', { local: { path: 'für.tfstate' } }],
  ])('not to a folder with %s', async (_, backend) => {
    const [one, other] = [configured(), configured()];
    other.configure(withBackend(backend));
    await one.terraform.init(one.call);
    other.terraform.lendInit(other.call, one.folder);
    expect(existsSync(join(other.folder, '.terraform'))).toBe(false);
  });

  test('not over what an init for another state left', async () => {
    const [one, other] = [configured(), configured()];
    other.configure(withBackend({ local: { path: 'first.tfstate' } }));
    await other.terraform.init(other.call);
    const record = readFileSync(join(other.folder, RECORD), 'utf8');
    other.configure(withBackend({ local: { path: 'second.tfstate' } }));
    await one.terraform.init(one.call);
    other.terraform.lendInit(other.call, one.folder);
    expect(readFileSync(join(other.folder, RECORD), 'utf8')).toBe(record);
  });

  test('not from a folder that has none', () => {
    const [one, other] = [configured(), configured()];
    other.terraform.lendInit(other.call, one.folder);
    expect(existsSync(join(other.folder, '.terraform'))).toBe(false);
  });
});

const BUCKET = { bucket: 'states', key: 'one/terraform.tfstate', region: 'us-east-1', use_lockfile: true };

// As terraform 1.11.4 wrote it for BUCKET.
const S3_RECORD = readFileSync(join(import.meta.dirname, 'fixtures/s3-backend-record.json'), 'utf8');

describe('the record of a bucket', () => {
  test('is another for another key, and its hash that of Terraform', () => {
    const record = recordFor({ ...BUCKET, key: 'two/terraform.tfstate' }, S3_RECORD, BUCKET)!;
    expect(JSON.parse(record)).toMatchObject({
      backend: { config: { key: 'two/terraform.tfstate', use_lockfile: true } },
    });
    // And back: the hash is checked against what Terraform wrote.
    expect(JSON.parse(recordFor(BUCKET, record, { ...BUCKET, key: 'two/terraform.tfstate' })!)).toEqual(
      JSON.parse(S3_RECORD),
    );
  });

  test('is not guessed when its hash is counted in another way', () => {
    expect(recordFor(BUCKET, S3_RECORD.replace(/"hash": (\d)/, '"hash": 9$1'), BUCKET)).toBeNull();
  });
});
