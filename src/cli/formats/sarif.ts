import { relative } from 'node:path';
import type { Finding, Severity } from '../../domain/finding.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, as code scanning takes it. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarif(findings: readonly Finding[]): string {
  const rules = new Map(findings.map((finding) => [finding.check, finding]));
  return `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'sagelane',
              rules: [...rules.values()].map(({ check, why, fix, source }) => ({
                id: check,
                shortDescription: { text: check },
                ...(why === undefined ? {} : { fullDescription: { text: why } }),
                ...(fix === undefined ? {} : { help: { text: fix } }),
                ...(source === undefined ? {} : { helpUri: source }),
              })),
            },
          },
          results: findings.map(resultOf),
        },
      ],
    },
    null,
    2,
  )}\n`;
}

const resultOf = ({ check, severity, message, subject, at, path, suppressed }: Finding) => ({
  ruleId: check,
  level: LEVELS[severity],
  message: { text: `${subject}: ${message}` },
  ...(at === undefined && path === undefined ? {} : { locations: [locationOf(at, path)] }),
  ...(suppressed && {
    suppressions: [{ kind: 'external', status: 'accepted', justification: suppressed.reason }],
  }),
});

const locationOf = (at: Finding['at'], path: string | undefined) => ({
  ...(at && {
    physicalLocation: {
      artifactLocation: { uri: uriOf(at.file) },
      region: { startLine: at.line, startColumn: at.column },
    },
  }),
  ...(path !== undefined && { logicalLocations: [{ fullyQualifiedName: path, kind: 'resource' }] }),
});

/** Code scanning resolves paths against the repository, where CI runs. */
const uriOf = (file: string): string => encodeURI(relative('.', file).replaceAll('\\', '/'));
