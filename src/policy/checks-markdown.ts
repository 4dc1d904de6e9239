import { INPUTS, type Check } from './check.ts';
import { CHECKS } from './checks/index.ts';

/** The page docs/checks.md. */
export const checksMarkdown = (checks: readonly Check[] = CHECKS): string =>
  [
    '# Checks',
    '',
    'What `sagelane check` says about a manifest and the sources of its app, `sagelane synth` about the stacks, and',
    '`sagelane plan` about a plan. `--fail-on LEVEL` makes findings of that level and above end with exit code 3; the',
    'default level is `error`.',
    '',
    'A finding that is known and wanted is let stand beside what it is about: `suppress: [{ check: ID, reason: WHY, until:',
    'YYYY-MM-DD }]` on a share, a studio, an event feed or an account, or at the top of the file for everything. It is still',
    'shown, with its reason, and counted, but fails nothing; from the day after `until` on it counts again. Findings of',
    '[policies of your own](plans.md#policies-of-your-own), `rego-…`, are let stand in the same way.',
    '',
    '| check | level | looks at |',
    '| --- | --- | --- |',
    ...checks.map((check) => `| [\`${check.id}\`](#${check.id}) | ${check.severity} | ${inputs(check)} |`),
    ...checks.flatMap(section),
    '',
  ].join('\n');

const inputs = (check: Check): string => INPUTS.filter((input) => check[input] !== undefined).join(', ');

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
