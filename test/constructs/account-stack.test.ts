import { Testing } from 'cdktf';
import { describe, expect, test } from 'vitest';
import { AccountStack, ShareAcceptance } from '../../src/constructs/index.ts';
import type { AccountStackProps } from '../../src/constructs/index.ts';
import { plainStack, resourcesOf, synth } from './synthesized.ts';

const account = (more: Partial<AccountStackProps> = {}): AccountStack =>
  new AccountStack(Testing.app(), 'ml-prod', { id: '111122223333', region: 'us-east-1', ...more });

describe('the provider', () => {
  test('works in one account and Region and in no other', () => {
    expect(synth(account()).provider?.['aws']).toEqual([
      { region: 'us-east-1', allowed_account_ids: ['111122223333'] },
    ]);
  });

  test('gets there by a profile or a role', () => {
    expect(synth(account({ profile: 'ml' })).provider?.['aws']).toMatchObject([{ profile: 'ml' }]);
    const assumeRole = 'arn:aws:iam::111122223333:role/sagelane';
    expect(synth(account({ assumeRole })).provider?.['aws']).toMatchObject([
      { assume_role: [{ role_arn: assumeRole }] },
    ]);
  });

  test('takes sandbox credentials instead of both', () => {
    const sandboxCredentials = { accessKey: '111122223333', secretKey: 'sandbox' };
    expect(synth(account({ profile: 'ml', sandboxCredentials })).provider?.['aws']).toEqual([
      { region: 'us-east-1', allowed_account_ids: ['111122223333'], access_key: '111122223333', secret_key: 'sandbox' },
    ]);
  });

  test('is pinned to the version its bindings were made from', () => {
    expect(synth(account()).terraform).toMatchObject({
      required_providers: {
        aws: {
          source: expect.stringMatching(/^(hashicorp\/)?aws$/) as string,
          // Exactly one: 6.25.0 by @cdktf/provider-aws, a newer one by @cdktn/provider-aws.
          version: expect.stringMatching(/^6\.\d+\.0$/) as string,
        },
      },
    });
  });
});

describe('the state', () => {
  test('lies in a file named after the stack, by an absolute path', () => {
    expect(synth(account({ backend: { kind: 'local', directory: '/state/' } })).terraform).toMatchObject({
      backend: { local: { path: '/state/terraform.ml-prod.tfstate' } },
    });
  });

  test('lies in a bucket with its native lock', () => {
    const backend = { kind: 's3', bucket: 'state', region: 'eu-west-1', prefix: 'teams/ml' } as const;
    expect(synth(account({ backend })).terraform).toMatchObject({
      backend: {
        s3: {
          bucket: 'state',
          region: 'eu-west-1',
          key: 'teams/ml/ml-prod.tfstate',
          encrypt: true,
          use_lockfile: true,
        },
      },
    });
  });
});

describe('an acceptance', () => {
  test('accepts a share by its ARN', () => {
    const stack = plainStack();
    new ShareAcceptance(stack, 'churn', {
      shareArn: 'arn:aws:ram:us-east-1:111122223333:resource-share/x',
      region: 'eu-west-1',
    });
    expect(resourcesOf(stack, 'aws_ram_resource_share_accepter')).toMatchObject([
      { share_arn: 'arn:aws:ram:us-east-1:111122223333:resource-share/x', region: 'eu-west-1' },
    ]);
  });
});
