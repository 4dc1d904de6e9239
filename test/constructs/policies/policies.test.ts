import { describe, expect, test } from 'vitest';
import { askForData, locationData, locationTrust } from '../../../src/constructs/policies/access-grants.ts';
import { emrIdentityTrust, emrSecurityConfiguration } from '../../../src/constructs/policies/emr.ts';
import { policyText } from '../../../src/constructs/policies/statements.ts';
import { studioTrust } from '../../../src/constructs/policies/studio.ts';
import { trailBucketPolicy } from '../../../src/constructs/policies/trail-bucket.ts';
import { leaveDataToGrants } from '../../../src/constructs/policies/training.ts';
import { LONGEST_POLICY, containmentPolicy } from '../../../src/domain/containment-policy.ts';
import { meaning } from './meaning.ts';

const HOME = { id: '111122223333', region: 'us-east-1' };
const GRANTS = 'arn:aws:s3:us-east-1:111122223333:access-grants/default';
const LOCATION_ROLE = 'arn:aws:iam::111122223333:role/S3-ACCESS-GRANT-ROLE';

/** As AWS's pages have it, written the way they do. */
const published = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });

describe('a meaning', () => {
  test('is the same however a policy is written', () => {
    const one = published({ Sid: 'A', Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' });
    const other = published(
      { Effect: 'Allow', Action: 's3:putobject', Resource: ['*'] },
      { Effect: 'Allow', Action: 's3:GetObject', Resource: ['*'] },
    );
    expect(meaning(one)).toEqual(meaning(other));
  });

  test('changes with an effect, a resource or a condition', () => {
    const of = (more: object) => meaning(published({ Effect: 'Allow', Action: 's3:*', Resource: '*', ...more }));
    const all = [{}, { Effect: 'Deny' }, { Resource: 'x' }, { Condition: { Bool: { k: 'true' } } }].map(of);
    expect(new Set(all.map((lines) => lines.join())).size).toBe(4);
  });
});

test('Studio roles trust SageMaker as the setup page says', () => {
  expect(meaning(studioTrust())).toEqual(
    meaning(
      published({
        Effect: 'Allow',
        Principal: { Service: 'sagemaker.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:SetContext'],
      }),
    ),
  );
});

test('execution roles ask for data as the page about jobs says', () => {
  expect(meaning(askForData(HOME, [LOCATION_ROLE]))).toEqual(
    meaning(
      published(
        {
          Sid: 'Data',
          Effect: 'Allow',
          Action: ['s3:GetDataAccess', 's3:GetAccessGrantsInstanceForPrefix'],
          Resource: GRANTS,
        },
        { Sid: 'Ctx', Effect: 'Allow', Action: 'sts:SetContext', Resource: LOCATION_ROLE },
      ),
    ),
  );
});

test('location roles trust access grants of their own account, in the name of people of Identity Center', () => {
  const StringEquals = { 'aws:SourceAccount': HOME.id, 'aws:SourceArn': GRANTS };
  const Principal = { Service: 'access-grants.s3.amazonaws.com' };
  expect(meaning(locationTrust(HOME))).toEqual(
    meaning(
      published(
        {
          Effect: 'Allow',
          Principal,
          Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
          Condition: { StringEquals },
        },
        {
          Effect: 'Allow',
          Principal,
          Action: 'sts:SetContext',
          Condition: {
            StringEquals,
            'ForAllValues:ArnEquals': {
              'sts:RequestContextProviders': 'arn:aws:iam::aws:contextProvider/IdentityCenter',
            },
          },
        },
      ),
    ),
  );
});

describe('location roles', () => {
  const data = (more: object) =>
    locationData(HOME, { parts: [{ bucket: 'sales' }], writes: false, keys: [], ...more }).Statement;

  test('reach the granted buckets, and only for access grants', () => {
    const statements = data({ writes: true });
    for (const { Condition } of statements) {
      expect(Condition).toEqual({
        StringEquals: { 'aws:ResourceAccount': HOME.id },
        ArnEquals: { 's3:AccessGrantsInstanceArn': [GRANTS] },
      });
    }
    expect(statements.flatMap(({ Resource }) => Resource)).toEqual([
      'arn:aws:s3:::sales/*',
      'arn:aws:s3:::sales/*',
      'arn:aws:s3:::sales',
    ]);
  });

  test('write nothing where everybody only reads', () => {
    expect(
      data({})
        .flatMap(({ Action }) => Action)
        .filter((action) => /Put|Delete|Abort/.test(action)),
    ).toEqual([]);
  });

  test("keep to a person's own part where results are kept apart", () => {
    const own = data({ parts: [{ bucket: 'results', prefix: 'athena/${identitystore:UserId}/' }] });
    expect(own[0]?.Resource).toEqual(['arn:aws:s3:::results/athena/${identitystore:UserId}/*']);
    expect(own.at(-1)?.Condition?.['StringLikeIfExists']).toEqual({
      's3:prefix': ['athena/${identitystore:UserId}/*'],
    });
  });

  test('use keys only where there are any', () => {
    const key = 'arn:aws:kms:us-east-1:111122223333:key/1';
    expect(data({ keys: [key] }).at(-1)).toMatchObject({
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: [key],
    });
  });
});

test("clusters take the identity role as EMR's page says", () => {
  const instances = 'arn:aws:iam::111122223333:role/EMR_EC2_DefaultRole';
  expect(meaning(emrIdentityTrust(instances))).toEqual(
    meaning(
      published({ Effect: 'Allow', Principal: { AWS: instances }, Action: ['sts:AssumeRole', 'sts:SetContext'] }),
    ),
  );
  const security = { instance: 'i', role: 'r', certificates: 's3://b/c.zip', assignmentRequired: false };
  expect(emrSecurityConfiguration({ ...security, lakeFormation: false })).not.toHaveProperty(
    'AuthorizationConfiguration',
  );
  expect(emrSecurityConfiguration({ ...security, lakeFormation: true })).toMatchObject({
    AuthenticationConfiguration: { IdentityCenterConfiguration: { EnableIdentityCenter: true } },
    AuthorizationConfiguration: { LakeFormationConfiguration: { EnableLakeFormation: true } },
    EncryptionConfiguration: { EnableInTransitEncryption: true },
  });
});

test("the bucket of records takes CloudTrail's of that trail as its page says", () => {
  const trail = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/audit';
  const said = meaning(trailBucketPolicy({ bucket: 'b', trailArn: trail, owners: [HOME.id] }));
  const Principal = { Service: 'cloudtrail.amazonaws.com' };
  expect(said).toEqual(
    expect.arrayContaining([
      ...meaning(
        published(
          {
            Effect: 'Allow',
            Principal,
            Action: 's3:GetBucketAcl',
            Resource: 'arn:aws:s3:::b',
            Condition: { StringEquals: { 'aws:SourceArn': trail } },
          },
          {
            Effect: 'Allow',
            Principal,
            Action: 's3:PutObject',
            Resource: `arn:aws:s3:::b/AWSLogs/${HOME.id}/*`,
            Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': trail } },
          },
        ),
      ),
    ]),
  );
  expect(said.filter((line) => line.startsWith('Allow'))).toHaveLength(2);
});

test('the denial of an incident is the one AWS suggests, and holds two hundred people', () => {
  expect(meaning(containmentPolicy(['u-jane']))).toEqual(
    meaning(
      published({
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'identitystore:UserId': ['u-jane'] } },
      }),
    ),
  );
  const everybody = Array.from({ length: 200 }, (_, index) => String(index).padStart(36, '0'));
  expect(policyText(containmentPolicy(everybody)).length).toBeLessThan(LONGEST_POLICY);
});

test('a role without grants is denied all data, never nothing', () => {
  expect(leaveDataToGrants([]).Statement[0]?.Resource).toBe('*');
  expect(leaveDataToGrants(['b']).Statement[0]?.Resource).toEqual(['arn:aws:s3:::b', 'arn:aws:s3:::b/*']);
});

test("IAM's variables reach AWS, and are no expressions of Terraform", () => {
  const document = locationData(HOME, {
    parts: [{ bucket: 'results', prefix: '${identitystore:UserId}/' }],
    writes: false,
    keys: [],
  });
  expect(policyText(document)).toContain('results/$${identitystore:UserId}/*');
});
