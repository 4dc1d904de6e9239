import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/config/index.ts';
import { fails, type Finding } from '../../src/domain/finding.ts';
import type { Suppression } from '../../src/domain/manifest.ts';
import { checkManifest, checkPlan, checkPolicies } from '../../src/policy/index.ts';
import { WHOLE } from '../config/whole-manifest.ts';
import { gone, planOf, TODAY } from './planned-resources.ts';
import { manifestWith } from './policy-manifest.ts';

const shares = [
  { name: 'churn', with: 'analytics', permission: 'execute' },
  { name: 'fraud', with: 'analytics', permission: 'execute' },
];
const suppression = (more: Partial<Suppression> = {}): Suppression => ({
  check: 'execute-permission',
  reason: 'analytics retrains at night',
  part: 'share',
  subject: 'churn',
  at: { file: 'sagelane.yaml', line: 12, column: 7 },
  ...more,
});
const check = (...suppressions: readonly Suppression[]) =>
  checkManifest({ ...manifestWith(shares, 'organization: o-abc123\n'), suppressions }, { today: TODAY }).map(
    (finding) => ({
      line: `${finding.severity} ${finding.check} ${finding.subject}`,
      fails: fails(finding, 'warning'),
      suppressed: finding.suppressed,
    }),
  );

describe('a finding that somebody lets stand', () => {
  test('is still there, with the reason, and fails nothing; its neighbour does', () => {
    expect(check(suppression())).toEqual([
      {
        line: 'warning execute-permission churn',
        fails: false,
        suppressed: { reason: 'analytics retrains at night' },
      },
      { line: 'warning execute-permission fraud', fails: true, suppressed: undefined },
    ]);
  });

  test('at the top of the file it holds for all of them', () => {
    expect(check(suppression({ part: 'file', subject: null })).filter((one) => one.fails)).toEqual([]);
  });

  test('on the last day it still counts; on the next the finding is back, and the end is said', () => {
    expect(check(suppression({ until: TODAY }))[0]).toMatchObject({
      suppressed: { reason: 'analytics retrains at night', until: TODAY },
    });
    expect(check(suppression({ until: '2026-11-21' })).map(({ line }) => line)).toEqual([
      'warning execute-permission churn',
      'warning execute-permission fraud',
      'warning expired-suppression churn',
    ]);
  });
});

describe('a suppression', () => {
  test('of a check that does not exist is an error', () => {
    expect(check(suppression({ check: 'execute-permisson' }))[0]).toMatchObject({
      line: 'error unknown-suppression churn',
      fails: true,
    });
  });

  test('that holds back nothing is a finding', () => {
    expect(check(suppression({ check: 'external-principals' })).map(({ line }) => line)).toContain(
      'warning unused-suppression churn',
    );
  });

  test('of a check that only looks at plans is not judged before there is one', () => {
    expect(check(suppression({ check: 'replaces-share' })).map(({ line }) => line)).toEqual([
      'warning execute-permission churn',
      'warning execute-permission fraud',
    ]);
  });

  test('of a plan finds its share by the construct, and its account by the stack', () => {
    const lost = gone(
      'aws_ram_resource_share.churn',
      { name: 'churn' },
      {
        action: 'replace',
        constructPath: 'ml-prod/churn/Default',
      },
    );
    const planWith = (one: Suppression) =>
      checkPlan(
        {
          manifest: { ...manifestWith(shares), suppressions: [one] },
          plans: [{ ...planOf([lost]), stack: 'ml-prod' }],
          exposures: [],
          facts: { definitions: new Map(), domains: new Map() },
        },
        { today: TODAY },
      ).map(({ check: id, suppressed }) => [id, suppressed !== undefined]);
    expect(planWith(suppression({ check: 'replaces-share' }))).toEqual([['replaces-share', true]]);
    expect(planWith(suppression({ check: 'replaces-share', part: 'account', subject: 'ml-prod' }))).toEqual([
      ['replaces-share', true],
    ]);
    expect(planWith(suppression({ check: 'replaces-share', subject: 'fraud' }))).toEqual([
      ['replaces-share', false],
      ['unused-suppression', false],
    ]);
  });
});

describe('a suppression in a part of which a file has one', () => {
  const suppress = (check: string): string => `  suppress: [{ check: ${check}, reason: OPS-13 }]\n`;

  test('under identityCenter is about what studios ask of it', () => {
    const text = WHOLE.replace('duration: 10d }\n', `duration: 1d }\n${suppress('background-session-too-short')}`);
    const findings = checkManifest(parseManifest(text, 'sagelane.yaml'), { today: TODAY });
    expect(findings.filter(({ check: id }) => id === 'background-session-too-short')).toMatchObject([
      { severity: 'error', suppressed: { reason: 'OPS-13' } },
    ]);
    expect(findings.map(({ check: id }) => id)).not.toContain('unused-suppression');
  });

  test('under guardrails is about the stacks that are made of them', () => {
    const jane = { StringEquals: { 'identitystore:UserId': '94482488-3041-7026-1234-567890abcdef' } };
    const policy = JSON.stringify({ Statement: [{ Effect: 'Deny', Action: '*', Resource: '*', Condition: jane }] });
    const suppressedIn = (stack: string) =>
      checkPlan(
        {
          manifest: parseManifest(
            WHOLE.replace('audit:', `${suppress('containment-reverted')}audit:`),
            'sagelane.yaml',
          ),
          plans: [planOf([gone('aws_iam_role_policy.cut', { policy }, { constructPath: `${stack}/containment/cut` })])],
          exposures: [],
          facts: { definitions: new Map(), domains: new Map() },
        },
        { today: TODAY },
      )
        .filter(({ check: id }) => id === 'containment-reverted')
        .map(({ suppressed }) => suppressed?.reason);
    expect(suppressedIn('research-guardrail')).toEqual(['OPS-13']);
    expect(suppressedIn('research-audit')).toEqual([undefined]);
    expect(suppressedIn('research')).toEqual([undefined]);
  });
});

describe('a suppression of an event feed', () => {
  const text = (suppress: string): string =>
    WHOLE.replace('[{ account: ml-prod }]', `[{ account: ml-prod, suppress: [${suppress}] }]`);
  const denied: Finding = {
    check: 'rego-short-retention',
    severity: 'error',
    subject: 'aws_sqs_queue.queue',
    path: 'ml-prod-feed/sagelane-events/queue',
    message: 'an hour is too short',
  };
  const judged = (suppress: string, finding: Finding = denied) =>
    checkPolicies([finding], parseManifest(text(suppress), 'sagelane.yaml'), { today: TODAY }).map(
      ({ check: id, at, suppressed }) => [id, at?.line, suppressed?.reason],
    );

  test('holds what policies of one’s own say of its stack, and the line of the feed is told', () => {
    expect(judged('{ check: rego-short-retention, reason: OPS-15 }')).toEqual([['rego-short-retention', 64, 'OPS-15']]);
    expect(
      judged('{ check: rego-short-retention, reason: OPS-15 }', { ...denied, path: 'ml-prod/churn/Default' }),
    ).toEqual([
      ['rego-short-retention', 11, undefined],
      ['unused-suppression', 64, undefined],
    ]);
  });

  test('knows no rule by name before a policy was evaluated, and judges no other check then', () => {
    const before = checkManifest(parseManifest(text('{ check: rego-short-retention, reason: OPS-15 }'), 'x'), {
      today: TODAY,
    });
    expect(before.filter(({ check: id }) => id.endsWith('-suppression'))).toEqual([]);
    expect(judged('{ check: synth-annotation, reason: OPS-15 }')).toEqual([['rego-short-retention', 64, undefined]]);
  });
});
