import { expect, test } from 'vitest';
import { auditCalls } from '../../src/commands/audit-calls.ts';
import { commandLine } from '../../src/commands/engine/dispatch.ts';
import { listExecutions } from '../../src/commands/list-executions.ts';
import { listLineage } from '../../src/commands/list-lineage.ts';
import { listShares } from '../../src/commands/list-shares.ts';
import { showLineage } from '../../src/commands/show-lineage.ts';

const context = { globalFlags: ['--region', 'us-east-1,eu-west-1', '--sandbox'] };
const GLOBAL = '--region us-east-1,eu-west-1 --sandbox';
const filter = {
  kinds: ['TrialComponent'],
  types: ['DataSet'],
  owners: ['111122223333'],
  since: '2026-11-01T00:00:00.000Z',
  until: null,
} as const;

test('a command line says every filter that was given', () => {
  expect([
    commandLine(
      auditCalls,
      { user: 'jane', sinceMs: 5_400_000, service: 's3', ours: true, requests: 10 },
      { globalFlags: [] },
    ),
    commandLine(listLineage, { kinds: ['Artifact', 'Action'], types: ['Model'], limit: 5 }, context),
    commandLine(
      showLineage,
      { from: 's3://a/b', direction: 'both', depth: 3, limit: 9, describe: false, filter },
      context,
    ),
    commandLine(listExecutions, { pipeline: 'churn', limit: 7, grid: true, parameters: true }, context),
    commandLine(listShares, { verify: false }, context),
  ]).toEqual([
    'sagelane audit --since 90m --user jane --service s3 --ours --requests 10',
    `sagelane lineage list --kind artifact --kind action --type Model --limit 5 ${GLOBAL}`,
    'sagelane lineage show s3://a/b --direction both --depth 3 --kind trial-component --type DataSet ' +
      `--owner 111122223333 --since 2026-11-01T00:00:00.000Z --limit 9 --no-describe ${GLOBAL}`,
    `sagelane executions list churn --limit 7 --format grid --parameters ${GLOBAL}`,
    `sagelane shares list --no-verify ${GLOBAL}`,
  ]);
});
