import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDefaultProvider } from '../../src/terraform/synth/default-provider.ts';
import { readSynthesis } from '../../src/terraform/synth/read-synthesis.ts';
import { readRemoteStates } from '../../src/terraform/synth/remote-states.ts';
import { scratchFolder } from './scratch.ts';

test.each([
  ['what the provider allows', { allowed_account_ids: ['111122223333'], access_key: '444455556666' }, '111122223333'],
  ["the sandbox's access key", { access_key: '444455556666' }, '444455556666'],
  ['the role to assume', { assume_role: [{ role_arn: 'arn:aws:iam::777788889999:role/r' }] }, '777788889999'],
  ['nothing', { access_key: 'AKIAIOSFODNN7EXAMPLE' }, ''],
])('the account of a stack comes from %s', (_, block, account) => {
  const aliased = { alias: 'other', allowed_account_ids: ['999999999999'], region: 'eu-west-1' };
  const provider = { aws: [aliased, { region: 'us-east-1', ...block }] };
  expect(readDefaultProvider({ provider })).toEqual({ account, region: 'us-east-1', version: null });
});

test('a remote state written by hand is known by the backend it points at', () => {
  const stacks = new Map<string, Readonly<Record<string, unknown>>>([
    ['owner', { terraform: { backend: { s3: { bucket: 'b', key: 'owner', region: 'us-east-1' } } } }],
    [
      'reader',
      {
        terraform: { backend: { s3: { bucket: 'b', key: 'reader' } } },
        data: {
          terraform_remote_state: { up: { backend: 's3', config: { bucket: 'b', key: 'owner', profile: 'p' } } },
        },
        locals: {
          a: '${data.terraform_remote_state.up.outputs["one"]}',
          b: ['${data.terraform_remote_state.up.outputs.two}'],
        },
      },
    ],
  ]);
  expect([...readRemoteStates('reader', stacks)]).toEqual([['owner', ['one', 'two']]]);
  expect([...readRemoteStates('owner', stacks)]).toEqual([]);
});

test('absolute paths in the manifest are taken as they are', () => {
  const outdir = scratchFolder({ 'elsewhere/cdk.tf.json': '{}' });
  const elsewhere = join(outdir, 'elsewhere');
  const stacks = { s: { workingDirectory: elsewhere, synthesizedStackPath: join(elsewhere, 'cdk.tf.json') } };
  const folder = scratchFolder({ 'manifest.json': JSON.stringify({ stacks }) });
  expect(readSynthesis(folder, 'app').stacks[0]?.workingDirectory).toBe(elsewhere);
});

test('a stack file that is missing is told, with what may be the reason', () => {
  const folder = scratchFolder({ 'manifest.json': '{"stacks":{"s":{"synthesizedStackPath":"stacks/s/cdk.tf"}}}' });
  expect(() => readSynthesis(folder, 'app')).toThrow(/SynthFailed.*cdk\.tf is missing/);
});
