import { afterAll, beforeAll, describe, test } from 'vitest';

import { travel } from '../support/journey.ts';
import { OWNER, serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath } from '../support/terraform.ts';

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'access-grants.s3.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

describe.skipIf(!terraformOnPath)('types go through their whole life with the real terraform', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  test('buckets and what belongs to them', { timeout: 120_000 }, () =>
    travel(served, {
      resource: {
        aws_s3_bucket: { b: { bucket: 'models-of-the-journey', tags: { team: 'ml' } } },
        aws_s3_bucket_policy: {
          p: {
            bucket: '${aws_s3_bucket.b.id}',
            policy: JSON.stringify({
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: { AWS: 'arn:aws:iam::444455556666:root' },
                  Action: 's3:GetObject',
                  Resource: 'arn:aws:s3:::models-of-the-journey/*',
                },
              ],
            }),
          },
        },
        aws_s3_bucket_public_access_block: { a: { bucket: '${aws_s3_bucket.b.id}', block_public_acls: true } },
        aws_s3_bucket_server_side_encryption_configuration: {
          e: {
            bucket: '${aws_s3_bucket.b.id}',
            rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'AES256' }] }],
          },
        },
        aws_s3_bucket_versioning: {
          v: { bucket: '${aws_s3_bucket.b.id}', versioning_configuration: [{ status: 'Enabled' }] },
        },
      },
      change: {
        'aws_s3_bucket.b': { tags: { team: 'research' } },
        'aws_s3_bucket_public_access_block.a': { block_public_acls: true, block_public_policy: true },
        'aws_s3_bucket_versioning.v': { versioning_configuration: [{ status: 'Suspended' }] },
      },
      replace: { 'aws_s3_bucket.b': { bucket: 'another-name' } },
    }),
  );

  test('customer-managed permissions', { timeout: 120_000 }, () =>
    travel(served, {
      resource: {
        aws_ram_permission: {
          p: {
            name: 'look-only',
            resource_type: 'sagemaker:Pipeline',
            policy_template: JSON.stringify({ Effect: 'Allow', Action: ['sagemaker:DescribePipeline'] }),
          },
        },
      },
      change: {
        'aws_ram_permission.p': {
          policy_template: JSON.stringify({
            Effect: 'Allow',
            Action: ['sagemaker:DescribePipeline', 'sagemaker:ListPipelineExecutions'],
          }),
        },
      },
      importId: { 'aws_ram_permission.p': (state) => state['arn'] ?? '' },
    }),
  );

  test('access grants', { timeout: 120_000 }, () =>
    travel(served, {
      resource: {
        aws_s3control_access_grants_instance: { i: { account_id: OWNER, tags: { a: '1' } } },
        aws_s3control_access_grants_location: {
          l: {
            account_id: '${aws_s3control_access_grants_instance.i.account_id}',
            iam_role_arn: '${aws_iam_role.r.arn}',
            location_scope: 's3://sales/*',
          },
        },
        aws_s3control_access_grant: {
          g: {
            account_id: OWNER,
            access_grants_location_id: '${aws_s3control_access_grants_location.l.access_grants_location_id}',
            access_grants_location_configuration: [{ s3_sub_prefix: 'east/*' }],
            permission: 'READ',
            grantee: [{ grantee_type: 'IAM', grantee_identifier: `arn:aws:iam::${OWNER}:role/reader` }],
          },
        },
        aws_iam_role: { r: { name: 'grants', assume_role_policy: TRUST } },
      },
      change: {
        'aws_s3control_access_grants_instance.i': { tags: { a: '2' } },
        'aws_s3control_access_grant.g': { tags: { a: '2' } },
      },
    }),
  );
});
