import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import type { ShareDeclaration } from '../../src/domain/manifest.ts';
import type { Exposure, PlannedChange } from '../../src/domain/plan.ts';
import { checkManifest } from '../../src/policy/index.ts';
import { manifestWith } from './policy-manifest.ts';
import { exposureOf, findingsOf, messagesOf, planned, TODAY } from './planned-resources.ts';
import type { ShareText } from './policy-manifest.ts';

const IN_ORGANIZATION = 'organization: o-abc123\n';
const ORGANIZATION = '"arn:aws:organizations::123456789012:organization/o-abc123"';
const UNIT = '"arn:aws:organizations::123456789012:ou/o-abc123/ou-1"';

const findings = (shares: readonly ShareText[], head = IN_ORGANIZATION): readonly Finding[] =>
  checkManifest(manifestWith(shares, head), { today: TODAY });
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
  const change = (more: Partial<PlannedChange> = {}): PlannedChange =>
    planned(
      'aws_ram_resource_share.churn',
      { name: 'churn' },
      {
        action: 'replace',
        before: { name: 'churn' },
        replacePaths: ['permission_arns'],
        constructPath: 'ml-prod/churn/Default',
        ...more,
      },
    );

  test('says why the share goes and what that costs', () => {
    expect(findingsOf('replaces-share', [change()])).toMatchObject([
      {
        severity: 'warning',
        subject: 'ml-prod/churn/Default',
        at: { line: 4 },
        message:
          'share "churn" is replaced because permission_arns changes: everybody it was shared with has to be invited again',
      },
    ]);
  });

  test('leaves other changes and other resources alone', () => {
    const changes = [change({ action: 'update' }), change({ type: 'aws_ram_principal_association' })];
    expect(findingsOf('replaces-share', changes)).toEqual([]);
  });

  test('names the address where there is no construct', () => {
    const { constructPath: _, ...bare } = change({ before: null, replacePaths: [] });
    expect(findingsOf('replaces-share', [bare])).toMatchObject([
      {
        subject: 'research: aws_ram_resource_share.churn',
        message: 'share aws_ram_resource_share.churn is replaced: everybody it was shared with has to be invited again',
      },
    ]);
  });
});

describe('missing-pipeline', () => {
  const missing = ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/no-such'];
  const exposure = (change: Exposure['change']): Exposure => exposureOf({ change, resources: missing, missing });

  test('names the pipeline once for a share, whoever it is shared with', () => {
    const exposures = [exposure('gains'), exposure('gains')];
    expect(findingsOf('missing-pipeline', [], { exposures })).toMatchObject([
      { severity: 'error', subject: 'ml-prod/churn', message: 'ml-prod has no pipeline no-such' },
    ]);
  });

  test('says nothing of a pipeline that is no longer shared', () => {
    expect(findingsOf('missing-pipeline', [], { exposures: [exposure('loses')] })).toEqual([]);
  });
});

describe('missing-lineage-group', () => {
  const group = 'arn:aws:sagemaker:us-east-1:111122223333:lineage-group/sagemaker-default-lineage-group';
  const exposure = (change: Exposure['change'], missing: readonly string[]): Exposure =>
    exposureOf({ change, resources: [group], missing });

  test('is told before the apply would fail, with the way out; a pipeline is not meant', () => {
    const exposures = [exposure('gains', [group]), exposure('gains', [group])];
    expect(findingsOf('missing-lineage-group', [], { exposures })).toMatchObject([
      { severity: 'error', subject: 'ml-prod/churn', message: 'ml-prod has no lineage group yet' },
    ]);
    expect(findingsOf('missing-pipeline', [], { exposures })).toEqual([]);
  });

  test('says nothing where there is one, or where it is no longer shared', () => {
    const exposures = [exposure('gains', []), exposure('loses', [group])];
    expect(findingsOf('missing-lineage-group', [], { exposures })).toEqual([]);
  });
});

describe('exposure-gained', () => {
  const said = (more: Partial<Exposure>) => messagesOf('exposure-gained', [], { exposures: [exposureOf(more)] });

  test('a gain is worth a word, and a warning when it is grave', () => {
    expect(said({ actions: ['sagemaker:DescribePipeline'], executions: 3 })).toEqual([
      'info: 444455556666 gains read (1 action) on 1 pipeline by share churn; 3 existing executions come along',
    ]);
    expect(said({ compute: 'owner', executions: 0 })[0]).toMatch(/^warning: .* executions run and bill/);
    expect(said({ organization: 'outside' })[0]).toMatch(/^warning: 444455556666, outside the organization, gains/);
  });

  test('all lineage is called what it is', () => {
    const resources = ['arn:aws:sagemaker:us-east-1:111122223333:lineage-group/sagemaker-default-lineage-group'];
    expect(said({ resources, permission: 'default', executions: 0 })).toEqual([
      'warning: 444455556666 gains default (0 actions) on all lineage of ml-prod by share churn',
    ]);
  });

  test('who loses or keeps something gains nothing', () => {
    expect([...said({ change: 'loses' }), ...said({ change: 'keeps' })]).toEqual([]);
  });
});

describe('lineage-all-or-none', () => {
  test('says who gets all of it', () => {
    const [share] = manifestWith([{ name: 'lineage', with: 'analytics' }]).shares;
    const lineage: ShareDeclaration = {
      ...(share as ShareDeclaration),
      kind: 'lineage',
      resources: ['arn:aws:sagemaker:us-east-1:111122223333:lineage-group/sagemaker-default-lineage-group'],
      permission: 'arn:aws:ram::aws:permission/x',
    };
    const manifest = { ...manifestWith([], IN_ORGANIZATION), shares: [lineage] };
    expect(checkManifest(manifest, { today: TODAY })).toMatchObject([
      {
        check: 'lineage-all-or-none',
        severity: 'warning',
        message: 'analytics may read all lineage of ml-prod, and add and delete associations in it',
      },
    ]);
  });
});

describe('share-too-large', () => {
  test('counts resources and principals, of which RAM takes 5000 each', () => {
    const manifest = manifestWith([{ name: 'churn', with: 'analytics' }], IN_ORGANIZATION);
    const sized = (count: number) =>
      checkManifest(
        {
          ...manifest,
          shares: manifest.shares.map((share) => ({
            ...share,
            kind: 'pipeline',
            permission: 'read',
            pipelines: Array.from({ length: count }, (_, index) => `arn:${index}`),
          })),
        },
        { today: TODAY },
      ).map(({ message }) => message);
    expect(sized(5_000)).toEqual([]);
    expect(sized(5_001)).toEqual(['it names 5001 resources, 5000 are possible']);
  });
});

test('the most severe findings come first', () => {
  const severities = findings([{ with: UNIT }, { with: 'analytics', permission: 'execute' }], IN_ORGANIZATION);
  expect(severities.map(({ severity }) => severity)).toEqual(['warning', 'info']);
});
