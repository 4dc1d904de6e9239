import type { Check } from './check.ts';
import { CHECKS } from './checks/index.ts';

/** The page docs/checks.md. */
export const checksMarkdown = (checks: readonly Check[] = CHECKS): string =>
  [
    '# Checks',
    '',
    'What `sagelane check` says about a manifest and `sagelane plan` about a plan. `--fail-on LEVEL` makes findings of that',
    'level and above end with exit code 3; the default level is `error`.',
    '',
    '| check | level | looks at |',
    '| --- | --- | --- |',
    ...checks.map((check) => `| [\`${check.id}\`](#${check.id}) | ${check.severity} | ${inputs(check)} |`),
    ...checks.flatMap(section),
    '',
  ].join('\n');

const inputs = (check: Check): string =>
  [check.manifest && 'manifest', check.plan && 'plan'].filter((input) => input !== undefined).join(', ');

const section = (check: Check): readonly string[] => [
  '',
  `## ${check.id}`,
  '',
  `Reported when ${check.summary}.`,
  '',
  `- **Why:** ${check.why}`,
  `- **Fix:** ${check.fix}`,
  `- **Source:** <${check.source}>`,
];
