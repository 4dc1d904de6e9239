import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadManifest } from '../../src/config/index.ts';
import { sourceOf } from '../../src/policy/index.ts';
import type { Synthesized } from './synthesized.ts';

const folder = mkdtempSync(join(tmpdir(), 'sagelane-stacks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const EXAMPLE = readFileSync('examples/pipeline-share/sagelane.yaml', 'utf8');

interface CdktfStack {
  readonly dependencies: readonly string[];
  readonly synthesizedStackPath: string;
  readonly annotations: readonly { readonly constructPath: string; readonly level: string; readonly message: string }[];
}

/** Runs the app as the product does: `node stacks/main.ts` with the environment of a synth. */
function run(text: string, env: Record<string, string> = {}) {
  const manifest = join(folder, 'sagelane.yaml');
  const outdir = mkdtempSync(join(folder, 'out-'));
  writeFileSync(manifest, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['stacks/main.ts'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], SAGELANE_MANIFEST: manifest, CDKTF_OUTDIR: outdir, ...env },
  });
  const read = <T>(path: string): T => JSON.parse(readFileSync(join(outdir, path), 'utf8')) as T;
  return {
    manifest,
    status,
    stdout,
    stderr,
    stacks: () => read<{ stacks: Record<string, CdktfStack> }>('manifest.json').stacks,
    stack: (name: string) => read<Synthesized>(`stacks/${name}/cdk.tf.json`),
  };
}

test('each owning account has one stack, with its state beside the manifest', () => {
  const synth = run(EXAMPLE);
  expect(synth).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(Object.keys(synth.stacks())).toEqual(['ml-prod']);
  expect(synth.stack('ml-prod').provider?.['aws']).toEqual([
    { region: 'us-east-1', allowed_account_ids: ['111122223333'] },
  ]);
  expect(synth.stack('ml-prod').terraform).toMatchObject({
    backend: { local: { path: join(folder, 'terraform.ml-prod.tfstate') } },
  });
  expect(Object.keys(synth.stack('ml-prod').resource?.['aws_ram_resource_share'] ?? {})).toEqual([
    'churn',
    'churn-readers',
  ]);
});

test('in the sandbox every stack has its credentials and keeps its state on disk', () => {
  const bucket = 'backend: { s3: { bucket: state } }\n';
  const synth = run(bucket + EXAMPLE.replace('protect: true', 'profile: ml'), {
    SAGELANE_SANDBOX: '1',
    SAGELANE_STATE_DIR: '/state',
  });
  expect(synth.stack('ml-prod').provider?.['aws']).toEqual([
    { region: 'us-east-1', allowed_account_ids: ['111122223333'], access_key: '111122223333', secret_key: 'sandbox' },
  ]);
  expect(synth.stack('ml-prod').terraform).toMatchObject({
    backend: { local: { path: '/state/terraform.ml-prod.tfstate' } },
  });
});

test('a bucket holds the state of every stack', () => {
  const synth = run(`backend: { s3: { bucket: state, prefix: ml } }\n${EXAMPLE}`);
  expect(synth.stack('ml-prod').terraform).toMatchObject({
    backend: { s3: { bucket: 'state', region: 'us-east-1', key: 'ml/ml-prod.tfstate', use_lockfile: true } },
  });
});

describe('a share that Terraform accepts', () => {
  const accepted = EXAMPLE.replace('permission: read', 'permission: read\n    acceptance: terraform');

  test("is accepted in a stack of the consumer, which reads the owner's state and waits for it", () => {
    const synth = run(accepted);
    expect(Object.entries(synth.stacks()).map(([name, { dependencies }]) => [name, dependencies])).toEqual([
      ['ml-prod', []],
      ['research-acceptance', ['ml-prod']],
    ]);
    const stack = synth.stack('research-acceptance');
    expect(stack.data?.['terraform_remote_state']).toMatchObject({
      'cross-stack-reference-input-ml-prod': { config: { path: join(folder, 'terraform.ml-prod.tfstate') } },
    });
    expect(stack.resource?.['aws_ram_resource_share_accepter']).toMatchObject({
      'churn-readers': { share_arn: expect.stringContaining('cross-stack-reference-input-ml-prod') as unknown },
    });
    expect(stack.provider?.['aws']).toMatchObject([{ allowed_account_ids: ['777788889999'] }]);
  });

  test("is accepted in the share's Region, whatever the consumer's", () => {
    const synth = run(accepted.replace(/(id: .777788889999.)/, '$1\n    region: eu-west-1'));
    expect(synth.stack('research-acceptance').provider?.['aws']).toMatchObject([{ region: 'eu-west-1' }]);
    expect(synth.stack('research-acceptance').resource?.['aws_ram_resource_share_accepter']).toMatchObject({
      'churn-readers': { region: 'us-east-1' },
    });
  });
});

test('a share that the organization accepts refuses outsiders', () => {
  const synth = run(
    `organization: o-abc123\n${EXAMPLE.replace('permission: read', 'permission: read\n    acceptance: organization')}`,
  );
  expect(Object.keys(synth.stacks())).toEqual(['ml-prod']);
  expect(synth.stack('ml-prod').resource?.['aws_ram_resource_share']).toMatchObject({
    churn: { allow_external_principals: true },
    'churn-readers': { allow_external_principals: false },
  });
});

test('what the constructs say leads back to the line of the manifest', async () => {
  const synth = run(EXAMPLE);
  const [notice] = synth.stacks()['ml-prod']?.annotations ?? [];
  expect(notice).toMatchObject({
    level: '@cdktf/warn',
    constructPath: 'ml-prod/churn',
    message: "executions run and bill in the owner's account",
  });
  const manifest = await loadManifest(synth.manifest);
  const line = EXAMPLE.split('\n').findIndex((text) => text.includes('name: churn')) + 1;
  expect(sourceOf(manifest, 'ml-prod/churn')).toMatchObject({ line });
  expect(sourceOf(manifest, 'ml-prod/churn/pipeline-churn-train')).toMatchObject({ line });
});

test('a manifest without shares has no stacks', () => {
  const synth = run(EXAMPLE.slice(0, EXAMPLE.indexOf('shares:')));
  expect(synth.status).toBe(0);
  expect(synth.stacks()).toEqual({});
});

test('a bad manifest ends with its problems and no stack trace', () => {
  const synth = run(EXAMPLE.replace('owner: ml-prod', 'owner: "\\e[31mml"'));
  expect(synth.status).toBe(1);
  expect(synth.stderr).toMatch(
    /sagelane\.yaml:\d+:12: error BadAlias: "ml" is no account alias\n {2}why: .*\n {2}fix: /,
  );
  expect(synth.stderr).not.toContain('\u001b');
  expect(synth.stderr).not.toContain('    at ');
});

test('a feed of events is a stack of its own, in the account that owns the pipelines', () => {
  const synth = run(`${EXAMPLE}\neventFeeds: [{ account: ml-prod }]\n`);
  expect(synth).toMatchObject({ status: 0, stderr: '' });
  expect(Object.keys(synth.stacks())).toEqual(['ml-prod', 'ml-prod-feed']);
  expect(synth.stack('ml-prod-feed').resource?.['aws_sqs_queue']).toMatchObject({
    'sagelane-events_queue_FF498DB1': { name: 'sagelane-events' },
  });
});
