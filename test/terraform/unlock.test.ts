import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { TerraformCall } from '../../src/terraform/ports.ts';
import { clientConfig, OWNER, testSandbox } from '../sandbox/support/world.ts';
import { realTerraform, workbench } from './real-terraform.ts';

const Bucket = 'terraform-state';

/** The provisioner says that it runs, and goes on when it is let go: so long the lock is held. */
const CONFIGURATION = {
  terraform: {
    backend: {
      s3: { bucket: Bucket, key: 'one.tfstate', region: 'us-east-1', use_lockfile: true, use_path_style: true },
    },
  },
  resource: {
    terraform_data: {
      one: {
        input: 'first',
        provisioner: [{ 'local-exec': { command: 'touch started; until [ -e go ]; do sleep 0.05; done' } }],
      },
    },
  },
};

const binary = await realTerraform();

test.skipIf(!binary)(
  'a lock that a killed terraform left is told with its holder, and taken away by its id alone',
  async () => {
    const { sandbox } = await testSandbox();
    const client = new S3Client(clientConfig(sandbox.url, OWNER));
    onTestFinished(() => client.destroy());
    await client.send(new CreateBucketCommand({ Bucket }));
    if (!binary) return;
    const { folder, terraform } = workbench(binary, CONFIGURATION);
    const env = {
      AWS_ENDPOINT_URL: sandbox.url,
      AWS_ENDPOINT_URL_S3: sandbox.url,
      AWS_ACCESS_KEY_ID: OWNER,
      AWS_SECRET_ACCESS_KEY: 'sandbox',
      AWS_REGION: 'us-east-1',
    };
    const call = (step: string): TerraformCall => ({ cwd: folder, env, logFile: join(folder, `${step}.log`) });
    await terraform.init(call('init'));
    expect(await terraform.lockHolder(call('lock'))).toBeNull();

    const apply = spawn(terraform.binary.path, ['apply', '-auto-approve', '-input=false'], {
      cwd: folder,
      env: { ...process.env, ...env, TF_DATA_DIR: '.terraform-sandbox', CHECKPOINT_DISABLE: '1' },
      stdio: 'ignore',
      detached: true,
    });
    onTestFinished(
      () => void (apply.exitCode === null && apply.signalCode === null && process.kill(-(apply.pid ?? 0), 'SIGKILL')),
    );
    await vi.waitUntil(() => existsSync(join(folder, 'started')), { timeout: 30_000 });
    process.kill(-(apply.pid ?? 0), 'SIGKILL');

    const holder = await terraform.lockHolder(call('lock'));
    expect(holder).toMatchObject({ operation: 'apply', who: expect.stringContaining('@') as string });
    expect(Date.parse(holder?.since ?? '')).not.toBeNaN();
    await expect(terraform.unlock(call('unlock'), 'another-id')).rejects.toMatchObject({ code: 'TerraformFailed' });
    expect(await terraform.lockHolder(call('lock'))).toEqual(holder);
    await terraform.unlock(call('unlock'), holder?.id ?? '');
    expect(await terraform.lockHolder(call('lock'))).toBeNull();
  },
  60_000,
);
