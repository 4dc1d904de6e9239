import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/config/index.ts';
import { change, linesOf, problemsOfText } from './manifest-text.ts';
import { WHOLE } from './whole-manifest.ts';

const DAY = 86_400_000;
const changed = (from: string, to: string): string => change(from, to, WHOLE);

test('every section is read, with names resolved and defaults filled in', () => {
  const manifest = parseManifest(WHOLE, 'sagelane.yaml');
  expect(manifest.shares[1]).toMatchObject({
    kind: 'lineage',
    resources: ['arn:aws:sagemaker:us-east-1:111122223333:lineage-group/sagemaker-default-lineage-group'],
    retainSharing: true,
    acceptance: 'operator',
  });
  expect(manifest.shares[1]).not.toHaveProperty('permission');
  expect(manifest.shares[2]).toMatchObject({
    kind: 'feature-group',
    resources: ['arn:aws:sagemaker:us-east-1:111122223333:feature-group/customers'],
  });
  expect(manifest.shares[3]).toMatchObject({
    kind: 'feature-catalog',
    resources: ['arn:aws:sagemaker:us-east-1:111122223333:sagemaker-catalog/DefaultFeatureGroupCatalog'],
  });
  expect(manifest.consumerRoles).toMatchObject([
    { name: 'data-scientist', trustedBy: ['arn:aws:iam::444455556666:root'], existing: false, at: { line: 32 } },
  ]);
  expect(manifest.identityCenter).toMatchObject({
    account: '123456789012',
    alias: 'management',
    backgroundSessions: { enabled: true, durationMs: 10 * DAY, declared: true },
  });
  expect(manifest.studios).toMatchObject([
    {
      name: 'vision-studio',
      users: ['jane', 'laura'],
      s3AccessGrants: [{ location: 's3://sales/*', to: { user: 'jane' }, at: { line: 50 } }],
      athena: { workgroup: 'analysts', at: { line: 51 } },
      lakeFormation: { permissions: [{ group: 'analysts', tables: ['trends'] }] },
      emr: { authorization: 's3-access-grants' },
      backgroundTraining: { longestJobMs: 5 * DAY, images: [] },
    },
  ]);
  expect(manifest.guardrails?.containment).toMatchObject({
    name: 'sagelane-containment',
    organization: { account: 'management', targets: ['777788889999', 'ou-ab12-11111111'] },
  });
  expect(manifest.audit).toMatchObject({ trail: 'sagelane-identity', organization: true });
  expect(manifest.onCall).toMatchObject({ role: 'sagelane-on-call', accounts: ['research'] });
  expect(manifest.eventFeeds).toMatchObject([{ account: 'ml-prod', queue: 'sagelane-events', at: { line: 64 } }]);
  expect(manifest.suppressions).toMatchObject([
    {
      check: 'whole-organization-includes-owner',
      part: 'share',
      subject: 'churn',
      until: '2027-01-31',
      at: { line: 17 },
    },
  ]);
});

test('what AWS does by itself is the default of background sessions', () => {
  const { identityCenter } = parseManifest(
    changed('  backgroundSessions: { enabled: true, duration: 10d }\n', ''),
    'x',
  );
  expect(identityCenter?.backgroundSessions).toEqual({ enabled: true, durationMs: 7 * DAY, declared: false });
});

/** What is wrong → the text → each problem with line and column. */
const BAD: Readonly<Record<string, readonly [text: string, ...problems: string[]]>> = {
  'a share of two kinds': [
    changed('    lineage: all', '    lineage: all\n    hubs: [models]'),
    '21:5 TwoKinds "hubs" stands beside "lineage"',
  ],
  'a share of nothing': [changed('    lineage: all\n', ''), '18:5 MissingKey "pipelines" is missing'],
  'a misspelt kind, without a word on a missing one': [
    changed('    lineage: all', '    linage: all'),
    '20:5 UnknownKey unknown key "linage"',
  ],
  'part of the lineage': [changed('lineage: all', 'lineage: some'), '20:14 BadLineage lineage "some" is not known'],
  'read for lineage': [
    changed('    retainSharing: true', '    permission: read'),
    '22:17 PermissionMisfit permission "read" is for pipelines, this share is of a lineage group',
  ],
  'a customer-managed permission for lineage': [
    changed('    retainSharing: true', '    permission: "arn:aws:ram:us-east-1:111122223333:permission/mine"'),
    '22:17 PermissionMisfit a lineage group cannot be shared with a customer-managed permission',
  ],
  "another type's permission for pipelines": [
    changed(
      'permission: read\n    suppress',
      'permission: "arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerModelCards"\n    suppress',
    ),
    '15:17 BadPermission "arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerModelCards" is no permission of pipelines',
  ],
  'a role for the feature catalog': [
    changed(
      '    featureCatalog: all\n    with: [analytics]',
      '    featureCatalog: all\n    with: ["arn:aws:iam::444455556666:role/x"]',
    ),
    '30:12 PrincipalMisfit a feature catalog cannot be shared with one role',
  ],
  "another account's feature group": [
    changed('[customers]', '["arn:aws:sagemaker:us-east-1:444455556666:feature-group/customers"]'),
    '25:21 ResourceElsewhere the feature group belongs to account 444455556666, the owner "ml-prod" is 111122223333',
  ],
  'a hub among feature groups': [
    changed('[customers]', '["arn:aws:sagemaker:us-east-1:111122223333:hub/models"]'),
    '25:21 BadResource "arn:aws:sagemaker:us-east-1:111122223333:hub/models" is no feature group',
  ],
  'a feature group twice': [
    changed('[customers]', '[customers, "arn:aws:sagemaker:us-east-1:111122223333:feature-group/customers"]'),
    '25:32 DuplicateResource feature group "arn:aws:sagemaker:us-east-1:111122223333:feature-group/customers" is in this share already',
  ],
  'retained sharing with a unit, or without invitations': [
    changed('    permission: read\n', '    permission: read\n    retainSharing: true\n    acceptance: organization\n'),
    '14:23 RetainMisfit "arn:aws:organizations::123456789012:ou/o-abc123/ou-1" cannot keep what it leaves',
    '16:5 RetainMisfit retainSharing does not go with acceptance: organization',
  ],
  'a consumer role of nobody': [
    changed('    trustedBy: [analytics]\n', ''),
    '32:5 TrustMisfit nobody may assume the role',
  ],
  'a trust for a role that exists': [
    changed('    trustedBy: [analytics]', '    trustedBy: [analytics]\n    existing: true'),
    '35:5 TrustMisfit trustedBy stands beside existing: true',
  ],
  'a consumer role for shares that are not there, or not shared with it': [
    changed('shares: [churn, lineage]', 'shares: [chrn, lineage]').replace(
      'account: analytics\n',
      'account: research\n',
    ),
    '34:14 UnknownShare no share is called "chrn"',
    '34:20 ShareElsewhere share "lineage" is not shared with "research"',
  ],
  'an account instance': [
    changed('arn:aws:sso:::instance/ssoins-1234567890abcdef', 'ssoins-1234567890abcdef'),
    '37:13 BadInstance "ssoins-1234567890abcdef" is no Identity Center instance',
  ],
  'a background session of a year': [
    changed('duration: 10d', 'duration: 365d'),
    '40:50 BadDuration no background session lasts 365d',
  ],
  'a studio without identity center': [
    WHOLE.replace(/identityCenter:\n( .*\n)+/, ''),
    '44:5 NeedsIdentityCenter "s3AccessGrants" needs "identityCenter:" at the top of the file',
  ],
  'background training alone, without identity center': [
    WHOLE.replace(/identityCenter:\n( .*\n)+/, '').replace(
      / {4}s3AccessGrants:\n(.*\n)+?(?= {4}backgroundTraining)/,
      '',
    ),
    '44:5 NeedsIdentityCenter "backgroundTraining" needs "identityCenter:" at the top of the file',
  ],
  'a trail of no organization': [
    changed('organization: o-abc123\n', ''),
    '61:55 NeedsOrganization a trail of the organization needs "organization:" at the top of the file',
  ],
  'a studio in an account that is not declared': [
    changed('    account: research\n    vpc', '    account: reserch\n    vpc'),
    '43:14 UnknownAlias no account is called "reserch"',
  ],
  'a home for a domain that exists': [
    changed('    vpc: vpc-0abc', '    domainId: d-abc123456789\n    vpc: vpc-0abc'),
    '48:5 HomeFileSystemMisfit homeFileSystem stands beside domainId',
  ],
  'identity without propagation': [
    changed('trustedIdentityPropagation: true', 'trustedIdentityPropagation: false'),
    '46:33 PropagationMisfit "s3AccessGrants" stands in a studio without trusted identity propagation',
  ],
  'a user twice': [
    changed('[jane, laura]', '[jane, jane]'),
    '48:19 DuplicateUser user "jane" is in this studio already',
  ],
  'a grant to two': [
    changed('{ user: jane }', '{ user: jane, group: analysts }'),
    '50:59 BadGrantee a grant is to one user or to one group',
  ],
  'a grant on a whole bucket without a star': [
    changed('s3://sales/*', 's3://sales'),
    '50:21 BadLocation "s3://sales" is no location',
  ],
  'a permission of Lake Formation that is none': [
    changed('[SELECT]', '[READ]'),
    '52:98 BadAllow allow "READ" is not known',
  ],
  "a cluster's role of another account": [
    changed('777788889999:role/emr-instance', '444455556666:role/emr-instance'),
    '56:21 RoleElsewhere the role belongs to account 444455556666, "research" is 777788889999',
  ],
  'a job of a year': [changed('longestJob: 5d', 'longestJob: 365d'), '57:39 BadDuration no training job runs for 365d'],
  'a studio twice': [
    WHOLE.replace(
      'guardrails:',
      '  - { name: Vision-studio, account: analytics, vpc: vpc-1, subnets: [subnet-1] }\nguardrails:',
    ),
    '58:13 DuplicateStudioName studio "Vision-studio" is declared already',
  ],
  'a containment of nothing': [
    WHOLE.replace(/ {4}organization: .*\n {4}roles: .*\n/, '    name: cut\n'),
    '59:3 EmptyContainment the containment is attached to nothing',
  ],
  'a service control policy on the management account': [
    changed('[research, ou-ab12-11111111]', '[management, research]'),
    '60:52 TargetIsManagement "management" is the account that the policy is made in',
  ],
  'a guarded role of an account that is not declared': [
    changed('777788889999:role/vision', '999988887777:role/vision'),
    '61:13 RoleElsewhere the role belongs to account 999988887777, which is not declared',
  ],
  'nobody on call': [
    changed('["arn:aws:iam::123456789012:role/on-call"]', '["*"]'),
    '63:45 BadTrust "*" is no trusted principal',
  ],
  'a feed of an account that is not declared': [
    changed('[{ account: ml-prod }]', '[{ account: ml-prd }]'),
    '64:25 UnknownAlias no account is called "ml-prd"',
  ],
  'a second feed of an account': [
    changed('[{ account: ml-prod }]', '[{ account: ml-prod }, { account: ml-prod, queue: other }]'),
    '64:47 DuplicateFeed "ml-prod" has a feed already',
  ],
  'a feed by the URL of its queue': [
    changed('[{ account: ml-prod }]', '[{ account: ml-prod, queue: "https://sqs.us-east-1.amazonaws.com/1/feed" }]'),
    '64:41 BadFeedName "https://sqs.us-east-1.amazonaws.com/1/feed" is no name of a feed',
  ],
  'a suppression without a reason': [changed('reason: "OPS-12"', 'reason: ""'), '17:61 BadReason "" is no reason'],
  'an alias that is a stack of another': [
    changed('  research: {', '  ml-prod-studio: { id: "999988887777" }\n  research: {'),
    '9:3 BadAlias "ml-prod-studio" is the name of a stack of "ml-prod"',
  ],
};

describe('a section is refused with line and column for', () => {
  test.each(Object.entries(BAD))('%s', (_, [text, ...expected]) => {
    expect(linesOf(problemsOfText(text))).toEqual(expected);
  });
});

test('every problem of a section says why or what to do', () => {
  for (const [text] of Object.values(BAD)) {
    for (const problem of problemsOfText(text)) expect(problem.fix, problem.what).toMatch(/^\S+ .*\S$/s);
  }
});
