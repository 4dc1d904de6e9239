import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import type { Exposure, PlannedChange, StackPlan } from '../../src/domain/plan.ts';
import { checkManifest, checkPlan } from '../../src/policy/index.ts';
import { manifestWith } from './policy-manifest.ts';
import type { ShareText } from './policy-manifest.ts';

const IN_ORGANIZATION = 'organization: o-abc123\n';
const ORGANIZATION = '"arn:aws:organizations::123456789012:organization/o-abc123"';
const UNIT = '"arn:aws:organizations::123456789012:ou/o-abc123/ou-1"';

const findings = (shares: readonly ShareText[], head = IN_ORGANIZATION): readonly Finding[] =>
  checkManifest(manifestWith(shares, head));
const brief = (list: readonly Finding[]) =>
  list.map(({ check, severity, subject }) => `${severity} ${check} ${subject}`);

test('a read share with a declared account of the organization has no findings', () => {
  expect(findings([{ with: 'analytics' }])).toEqual([]);
});

describe('accepts-without-invitation', () => {
  const share = { with: 'analytics', acceptance: 'terraform' };

  test('warns where an organization is declared, and only there', () => {
    expect(findings([share])).toMatchObject([
      {
        check: 'accepts-without-invitation',
        severity: 'warning',
        message: 'if analytics belongs to o-abc123, there is no invitation to accept',
      },
    ]);
    expect(brief(findings([share], ''))).toEqual(['info external-principals organization']);
  });
});

describe('execute-permission', () => {
  test('names who may execute, and the line', () => {
    expect(findings([{ name: 'churn', with: 'analytics', permission: 'execute' }])).toEqual([
      {
        check: 'execute-permission',
        severity: 'warning',
        subject: 'churn',
        message: "analytics may start, stop and retry: executions run and bill in the owner's account (ml-prod)",
        why: expect.any(String) as string,
        fix: expect.any(String) as string,
        source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-xaccount.html',
        at: { file: 'sagelane.yaml', line: 8, column: 5 },
      },
    ]);
  });
});

describe('external-principals', () => {
  test.each([
    ['an account', '"999988887777"'],
    ['a role of an account', '"arn:aws:iam::999988887777:role/x"'],
  ])('warns of %s that is not declared', (_, principal) => {
    const [finding] = findings([{ with: principal }]);
    expect(finding).toMatchObject({ check: 'external-principals', severity: 'warning', subject: 'share0' });
    expect(finding?.message).toContain('account 999988887777, which is not declared');
  });

  test('has nothing against a role of a declared account', () => {
    expect(findings([{ with: '"arn:aws:iam::444455556666:role/x"' }])).toEqual([]);
  });

  test('says once that no organization is declared', () => {
    expect(brief(findings([{ with: 'analytics' }, { with: 'analytics' }], ''))).toEqual([
      'info external-principals organization',
    ]);
  });

  test('says nothing of the organization where nothing is shared', () => {
    expect(findings([], '')).toEqual([]);
  });
});

describe('too-many-pending-invitations', () => {
  const accounts = (count: number): string =>
    Array.from({ length: count }, (_, index) => `"${String(100_000_000_000 + index)}"`).join(', ');
  const ids = (shares: readonly ShareText[]): readonly string[] =>
    findings(shares)
      .filter(({ check }) => check === 'too-many-pending-invitations')
      .map(({ message }) => message);

  test('counts the invitations of all shares of an account', () => {
    expect(ids([{ with: accounts(250) }])).toEqual([]);
    expect(ids([{ with: accounts(250) }, { with: 'analytics' }])).toEqual([
      'ml-prod would send up to 251 invitations, 250 may be pending',
    ]);
  });

  test('counts an account once per share, and shares inside the organization not at all', () => {
    const roles = '"arn:aws:iam::100000000000:role/a", "arn:aws:iam::100000000000:role/b"';
    expect(ids([{ with: `${accounts(250)}, ${roles}` }])).toEqual([]);
    expect(ids([{ with: accounts(250) }, { with: 'analytics', acceptance: 'organization' }])).toEqual([]);
  });
});

describe('whole-organization-includes-owner', () => {
  test('warns of an organization, mentions a unit', () => {
    const list = findings([{ with: UNIT }, { with: ORGANIZATION, permission: 'execute' }]);
    expect(brief(list)).toEqual([
      'warning execute-permission share1',
      'warning whole-organization-includes-owner share1',
      'info whole-organization-includes-owner share0',
    ]);
    expect(list[1]?.message).toBe(
      'the whole organization includes ml-prod: each of its roles may read and execute these pipelines',
    );
  });
});

describe('replaces-share', () => {
  const change = (more: Partial<PlannedChange>): PlannedChange => ({
    address: 'aws_ram_resource_share.churn',
    mode: 'managed',
    type: 'aws_ram_resource_share',
    name: 'churn',
    action: 'replace',
    before: { name: 'churn' },
    after: { name: 'churn' },
    afterUnknown: {},
    beforeSensitive: false,
    afterSensitive: false,
    replacePaths: ['permission_arns'],
    constructPath: 'ml-prod/churn/Default',
    ...more,
  });
  const plan = (...changes: readonly PlannedChange[]): StackPlan => ({
    stack: 'ml-prod',
    account: '111122223333',
    region: 'us-east-1',
    summary: { create: 0, update: 0, replace: changes.length, delete: 0 },
    changes,
    drift: [],
    changedOutputs: [],
    unchanged: [],
  });

  test('says why the share goes and what that costs', () => {
    expect(checkPlan([plan(change({}))], [])).toMatchObject([
      {
        check: 'replaces-share',
        severity: 'warning',
        subject: 'ml-prod/churn/Default',
        message:
          'share "churn" is replaced because permission_arns changes: everybody it was shared with has to be invited again',
      },
    ]);
  });

  test('leaves other changes and other resources alone', () => {
    const changes = [change({ action: 'update' }), change({ type: 'aws_ram_principal_association' })];
    expect(checkPlan([plan(...changes)], [])).toEqual([]);
  });

  test('names the address where there is no construct', () => {
    const { constructPath: _, ...bare } = change({ before: null, replacePaths: [] });
    expect(checkPlan([plan(bare)], [])).toMatchObject([
      {
        subject: 'ml-prod: aws_ram_resource_share.churn',
        message: 'share aws_ram_resource_share.churn is replaced: everybody it was shared with has to be invited again',
      },
    ]);
  });
});

describe('missing-pipeline', () => {
  const missing = ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/no-such'];
  const exposure = (change: Exposure['change']): Exposure => ({
    change,
    principal: { kind: 'account', value: '444455556666' },
    owner: '111122223333',
    ownerAlias: 'ml-prod',
    share: 'churn',
    stack: 'ml-prod',
    permission: 'read',
    actions: [],
    resources: missing,
    missing,
    executions: null,
    compute: 'none',
  });

  test('names the pipeline once for a share, whoever it is shared with', () => {
    expect(checkPlan([], [exposure('gains'), exposure('gains')])).toMatchObject([
      { severity: 'error', subject: 'ml-prod/churn', message: 'ml-prod has no pipeline no-such' },
    ]);
  });

  test('says nothing of a pipeline that is no longer shared', () => {
    expect(checkPlan([], [exposure('loses')])).toEqual([]);
  });
});

test('the most severe findings come first', () => {
  const severities = findings([{ with: UNIT }, { with: 'analytics', permission: 'execute' }], IN_ORGANIZATION);
  expect(severities.map(({ severity }) => severity)).toEqual(['warning', 'info']);
});
