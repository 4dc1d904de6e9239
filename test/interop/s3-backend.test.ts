import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { clientConfig, OWNER, testSandbox } from '../sandbox/support/world.ts';
import { environmentFor, present } from './support.ts';

const terraform = present('terraform', 'terraform', 'version');

const Bucket = 'terraform-state';

/** The resource's provisioner says that it runs, and goes on when it is let go: so long the lock is held. */
const CONFIGURATION = `
terraform {
  backend "s3" {
    bucket         = "${Bucket}"
    key            = "team/state.tfstate"
    region         = "us-east-1"
    use_lockfile   = true
    use_path_style = true
  }
}
resource "terraform_data" "one" {
  input = "first"
  provisioner "local-exec" {
    command = "touch started; until [ -e go ]; do sleep 0.05; done"
  }
}
`;

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

describe.skipIf(!terraform)("Terraform's S3 backend", () => {
  test('lets one of two processes have the state, and the other when it is free', async () => {
    const world = await testSandbox();
    const client = new S3Client(clientConfig(world.sandbox.url, OWNER));
    const folder = await mkdtemp(join(tmpdir(), 'sagelane-backend-'));
    onTestFinished(async () => {
      client.destroy();
      await rm(folder, { recursive: true, force: true });
    });
    await client.send(new CreateBucketCommand({ Bucket }));
    await writeFile(join(folder, 'main.tf'), CONFIGURATION);
    const url = world.sandbox.url;
    const run = (...args: string[]): Promise<Outcome> =>
      new Promise((resolve, reject) => {
        const env = { ...environmentFor(url, OWNER), AWS_ENDPOINT_URL_S3: url, CHECKPOINT_DISABLE: '1' };
        const child = spawn('terraform', args, { cwd: folder, env });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
        child.on('error', reject).on('close', (code) => resolve({ code, output }));
      });
    const keys = async (): Promise<(string | undefined)[]> =>
      ((await client.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map((one) => one.Key);

    expect(await run('init', '-no-color', '-input=false')).toMatchObject({ code: 0 });
    const applied = run('apply', '-no-color', '-input=false', '-auto-approve');
    await vi.waitUntil(() => existsSync(join(folder, 'started')), { timeout: 30_000 });
    expect(await keys()).toContain('team/state.tfstate.tflock');
    const refused = await run('plan', '-no-color', '-input=false');
    expect(refused.output).toContain('Error acquiring the state lock');
    expect(refused.output).toContain('PreconditionFailed');
    expect(refused.output).toContain(`Path:      ${Bucket}/team/state.tfstate`);
    await writeFile(join(folder, 'go'), '');
    expect(await applied).toMatchObject({ code: 0 });
    expect(await keys()).toEqual(['team/state.tfstate']);
    expect(await run('plan', '-no-color', '-input=false', '-detailed-exitcode')).toMatchObject({ code: 0 });
  });
});
