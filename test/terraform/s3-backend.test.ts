import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { environmentFor } from '../interop/support.ts';
import { clientConfig, OWNER, testSandbox } from '../sandbox/support/world.ts';
import { realTerraform, resources, workbench, type Workbench } from './real-terraform.ts';

const binary = await realTerraform();

const Bucket = 'terraform-state';
const RECORD = '.terraform-sandbox/terraform.tfstate';

/** Stacks whose states are objects of one bucket of the sandbox, as `backend: { s3: … }` of a manifest declares them. */
async function bucketOfStates() {
  const { sandbox } = await testSandbox();
  const client = new S3Client(clientConfig(sandbox.url, OWNER));
  onTestFinished(() => client.destroy());
  await client.send(new CreateBucketCommand({ Bucket }));
  const env = environmentFor(sandbox.url, OWNER) as Record<string, string>;
  return {
    stack(name: string): Workbench {
      const s3 = {
        bucket: Bucket,
        key: `${name}.tfstate`,
        region: 'us-east-1',
        use_lockfile: true,
        use_path_style: true,
      };
      const made = workbench(
        binary!,
        resources({ a: { input: '${terraform.workspace}' } }, { terraform: { backend: { s3 } } }),
      );
      return { ...made, call: { ...made.call, env } };
    },
    keys: async () =>
      ((await client.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key }) => Key ?? ''),
  };
}

describe.skipIf(!binary)('states in a bucket', () => {
  test('of two stacks need one init, and are two objects', async () => {
    const { stack, keys } = await bucketOfStates();
    const [one, two, alone] = [stack('one'), stack('two'), stack('two')];
    await one.terraform.init(one.call);
    await one.terraform.init(two.call);
    expect(existsSync(two.call.logFile)).toBe(false);
    await alone.terraform.init(alone.call);
    expect(readFileSync(join(two.folder, RECORD), 'utf8')).toBe(readFileSync(join(alone.folder, RECORD), 'utf8'));
    for (const { terraform, call, planFile } of [one, two]) {
      await terraform.plan(call, { planFile });
      await terraform.apply(call, { planFile });
      expect(await terraform.state(call)).toMatchObject({ serial: 1 });
    }
    expect(await keys()).toEqual(['one.tfstate', 'two.tfstate']);
  });

  test('of a workspace lie below `env:`, and leave that of the default one alone', async () => {
    const { stack, keys } = await bucketOfStates();
    const { terraform, call, planFile } = stack('one');
    for (const workspace of ['default', 'staging']) {
      const there = { ...call, workspace };
      await terraform.init(there);
      expect(await terraform.state(there)).toBeNull();
      await terraform.plan(there, { planFile });
      await terraform.apply(there, { planFile });
    }
    expect((await keys()).sort()).toEqual(['env:/staging/one.tfstate', 'one.tfstate']);
    await terraform.init({ ...call, workspace: 'default' });
    expect(await terraform.plan({ ...call, workspace: 'default' }, { planFile })).toEqual({ changes: false });
  });
});
