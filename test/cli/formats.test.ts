import { describe, expect, test } from 'vitest';
import { githubAnnotations } from '../../src/cli/formats/github-annotations.ts';
import { junit } from '../../src/cli/formats/junit.ts';
import { fitted } from '../../src/cli/formats/fitted.ts';
import { planMarkdown } from '../../src/cli/formats/plan-markdown.ts';
import { sarif } from '../../src/cli/formats/sarif.ts';
import { EXECUTE_ACTIONS } from '../../src/domain/permissions.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { PlannedRun } from '../../src/workflow/ports.ts';

const FINDINGS: readonly Finding[] = [
  {
    check: 'execute-permission',
    severity: 'error',
    subject: 'churn',
    message: 'a <b> & "c", 100%: d',
    fix: 'give read',
    at: { file: 'sagelane.yaml', line: 4, column: 5 },
  },
  { check: 'external-principals', severity: 'info', subject: 'x', message: 'y' },
];

describe('documents of findings', () => {
  test('sarif names the rule, the level and the place', () => {
    const { runs } = JSON.parse(sarif(FINDINGS)) as {
      runs: { results: unknown[]; tool: { driver: { rules: unknown[] } } }[];
    };
    expect(runs[0]?.tool.driver.rules).toHaveLength(2);
    expect(runs[0]?.results[0]).toMatchObject({
      ruleId: 'execute-permission',
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 4, startColumn: 5 } } }],
    });
  });

  test('junit fails only for errors and escapes XML', () => {
    const xml = junit(FINDINGS);
    expect(xml).toContain('tests="2" failures="1"');
    expect(xml).toContain('<failure message="a &lt;b&gt; &amp; &quot;c&quot;, 100%: d">');
  });

  test('GitHub annotations escape what would end them', () => {
    expect(githubAnnotations(FINDINGS).split('\n')[0]).toBe(
      '::error file=sagelane.yaml,line=4,col=5,title=execute-permission::churn: a <b> & "c", 100%25: d%0Afix: give read',
    );
  });
});

test('the markdown of a plan tells summary, exposure and findings before the changes', () => {
  const planned: PlannedRun = {
    run: 'r',
    bundle: '/b',
    plans: [],
    deferred: new Map([['analytics-acceptance', ['ml-prod']]]),
    failed: [],
    exposures: [
      {
        change: 'gains',
        principal: { kind: 'account', value: '444455556666', alias: 'analytics' },
        owner: '111122223333',
        share: 'churn|`x`',
        stack: 'ml-prod',
        permission: 'execute',
        actions: EXECUTE_ACTIONS,
        resources: ['arn:p'],
        executions: 312,
        compute: 'owner',
      },
    ],
    findings: FINDINGS,
    summary: { create: 4, update: 0, replace: 0, delete: 0 },
    cleanUps: [],
    changes: true,
  };
  const text = planMarkdown(planned);
  expect(text.split('\n')[0]).toBe('## Sagelane plan: 4 to create');
  expect(text).toContain('`analytics-acceptance` is deferred: needs `ml-prod`');
  expect(text).toContain(
    "analytics (444455556666) gains execute (10 actions) on 1 pipeline by share churn\\|\\`x\\`; 312 existing executions come along; executions run and bill in the owner's account",
  );
  expect(text.indexOf('Who gains')).toBeLessThan(text.indexOf('### Findings'));
});

describe('a text that must not be longer', () => {
  const items = (count: number, of: string) => Array.from({ length: count }, (_, index) => `- ${of} ${index}`);

  test('is whole when it fits', () => {
    expect(fitted([{ head: ['# a', ''], items: items(2, 'x'), foot: [''] }], 1_000)).toBe('# a\n\n- x 0\n- x 1\n');
  });

  test.each([300, 1_000, 65_000])('keeps to %i characters, and tells how much is missing', (longest) => {
    const sections = ['first', 'second', 'third'].map((of) => ({
      head: [`# ${of}`, '```'],
      items: items(20_000, of),
      foot: ['```', ''],
    }));
    const text = fitted(sections, longest);
    expect(text.length).toBeLessThanOrEqual(longest);
    expect(text).toMatch(/^# first\n```\n/);
    expect(text).toMatch(/… and \d+ more/);
    expect(text.split('```')).toHaveLength(1 + 2 * [...text.matchAll(/^# /gm)].length);
    const shown = text.split('\n').filter((line) => line.startsWith('- ')).length;
    const missing = [...text.matchAll(/and (\d+) more/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(shown + missing).toBe(60_000);
  });
});

test('a finding that is let stand is shown as such, and fails nothing', () => {
  const stands: readonly Finding[] = FINDINGS.map((one) => ({ ...one, suppressed: { reason: 'wanted & known' } }));
  expect(junit(stands)).toContain('failures="0" skipped="2"');
  expect(junit(stands)).toContain('<skipped message="wanted &amp; known">');
  expect(sarif(stands)).toContain('"justification": "wanted & known"');
  expect(githubAnnotations(stands)).toMatch(/^::notice /);
  expect(githubAnnotations(stands)).toContain('%0Alet stand: wanted & known');
});
