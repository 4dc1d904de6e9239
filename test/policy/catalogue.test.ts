import { expect, test } from 'vitest';
import { SEVERITIES } from '../../src/domain/finding.ts';
import { CHECKS, checkManifest, checksMarkdown, sourceOf } from '../../src/policy/index.ts';
import type { Check } from '../../src/policy/index.ts';
import { manifestWith } from './policy-manifest.ts';

test.each(CHECKS.map((check): [string, Check] => [check.id, check]))(
  '%s says what, why, what to do and on what it rests',
  (id, check) => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(SEVERITIES).toContain(check.severity);
    expect(check.source).toMatch(
      /^https:\/\/(docs\.aws\.amazon\.com|developer\.hashicorp\.com|docs\.oasis-open\.org)\//,
    );
    const looks = check.manifest ?? check.sources ?? check.synth ?? check.plan ?? check.suppressions;
    expect(typeof looks, 'a check looks at something').toBe('function');
    for (const text of [check.summary, check.why, check.fix]) expect(text).toMatch(/[^.]$/);
  },
);

test('the page has a section for every check', () => {
  const page = checksMarkdown();
  for (const { id } of CHECKS) expect(page).toContain(`\n## ${id}\n`);
  expect(page).toMatch(/[^\n]\n$/);
});

test("a check of one's own runs like the built-in ones", () => {
  const noMondays = {
    id: 'no-mondays',
    severity: 'error',
    summary: 'a share is called monday',
    why: 'nobody likes it',
    fix: 'rename it',
    source: 'https://docs.aws.amazon.com/',
    manifest: (manifest) =>
      manifest.shares
        .filter(({ name }) => name === 'monday')
        .map(({ name }) => ({ subject: name, message: 'called monday' })),
  } as const satisfies Check;
  expect(
    checkManifest(manifestWith([{ name: 'monday', with: 'analytics' }]), { today: '2026-11-22', checks: [noMondays] }),
  ).toEqual([
    {
      check: 'no-mondays',
      severity: 'error',
      subject: 'monday',
      message: 'called monday',
      why: 'nobody likes it',
      fix: 'rename it',
      source: 'https://docs.aws.amazon.com/',
    },
  ]);
});

test('a construct path leads to the share, else to the account, else nowhere', () => {
  const manifest = manifestWith([{ name: 'churn', with: 'analytics' }]);
  expect(sourceOf(manifest, 'ml-prod/churn/Default')).toMatchObject({ line: 7 });
  expect(sourceOf(manifest, 'analytics-acceptance/churn')).toMatchObject({ line: 7 });
  expect(sourceOf(manifest, 'ml-prod/aws:provider')).toMatchObject({ line: 4 });
  expect(sourceOf(manifest, 'another/app')).toBeUndefined();
  expect(sourceOf(manifest, 'ml-prod-of-mine/aws:provider')).toBeUndefined();
});
