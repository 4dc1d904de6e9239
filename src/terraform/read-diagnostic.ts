import { resolve } from 'node:path';
import type { Problem, SourcePoint } from '../domain/errors.ts';
import { asList, asNumber, asObject, asText } from './json-shape.ts';
import type { UncheckedObject } from './json-shape.ts';
import type { LockHolder } from './ports.ts';
import { readLockHolder } from './state-lock.ts';

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
  readonly address: string | null;
  readonly lock?: LockHolder;
}

/** https://developer.hashicorp.com/terraform/cli/commands/validate#json : diagnostic objects have one form everywhere. */
export function readDiagnostic(diagnostic: UncheckedObject, cwd: string): Diagnostic {
  const severity = diagnostic['severity'] === 'warning' ? 'warning' : 'error';
  const address = asText(diagnostic['address']) ?? null;
  const summary = asText(diagnostic['summary']) ?? 'terraform gave no reason';
  const detail = asText(diagnostic['detail'])?.trim() ?? '';
  const at = readRange(asObject(diagnostic['range']), cwd);
  const lock = summary === LOCK_SUMMARY ? readLockHolder(detail) : undefined;
  const known = severity === 'error' ? explain(summary, detail, cwd, lock) : undefined;
  const why = known?.why ?? [detail, ...snippetLines(asObject(diagnostic['snippet']))].filter(Boolean).join('\n');
  return {
    severity,
    address,
    ...(lock && { lock }),
    problem: {
      code: known?.code ?? (severity === 'warning' ? 'TerraformWarning' : 'TerraformFailed'),
      what: known?.what ?? summary,
      ...(at && { at }),
      ...(address !== null && { where: address }),
      ...(why && { why }),
      ...(known && { fix: known.fix }),
    },
  };
}

function readRange(range: UncheckedObject, cwd: string): SourcePoint | undefined {
  const file = asText(range['filename']);
  const start = asObject(range['start']);
  if (file === undefined) return undefined;
  return { file: resolve(cwd, file), line: asNumber(start['line']) ?? 1, column: asNumber(start['column']) ?? 1 };
}

/** Where in the configuration (`resource.aws_ram_resource_share.x`), and the values it had. */
function snippetLines(snippet: UncheckedObject): readonly string[] {
  const context = asText(snippet['context']);
  const values = asList(snippet['values']).map((value) => {
    const one = asObject(value);
    return `${asText(one['traversal']) ?? '?'} ${asText(one['statement']) ?? ''}`.trim();
  });
  return [...(context === undefined ? [] : [`in ${context}`]), ...values];
}

interface Explanation {
  readonly code: string;
  readonly what: string;
  readonly why?: string;
  readonly fix: string;
}

/**
 * Terraform gives its diagnostics no codes, so the fixed summaries are what tells these failures apart. One that
 * Terraform rewords is still reported, as `TerraformFailed` with Terraform's own words.
 */
function explain(summary: string, detail: string, cwd: string, lock: LockHolder | undefined): Explanation | undefined {
  // Terraform reads a state when it locks it, and when it plans.
  if (/Unsupported state file format|state snapshot was created by|Error loading state/i.test(`${summary} ${detail}`))
    if (/could not be parsed|"version" attribute/.test(detail)) return explainTorn(detail);
  if (summary === LOCK_SUMMARY) return explainLock(detail, lock);
  if (PROVIDER_SUMMARIES.some((start) => summary.startsWith(start))) {
    return {
      code: 'ProviderMissing',
      what: summary,
      fix: 'check that the provider can be reached (registry, mirror or sandbox), then run the command again; the folder is initialised anew',
    };
  }
  if (BACKEND_SUMMARIES.some((start) => summary.startsWith(start))) {
    return {
      code: 'BackendChanged',
      what: `the state of this stack is configured to live elsewhere than when it was initialised`,
      why: detail,
      fix: `in ${cwd} run \`terraform init -migrate-state\` to take the state along, or \`terraform init -reconfigure\` to leave it behind`,
    };
  }
  if (EXISTS.test(summary)) return explainExisting(summary, detail);
  return undefined;
}

/**
 * The provider's own finding, or the error codes of services:
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html#API_CreateRole_Errors
 */
const EXISTS =
  / already exists\.?$|\b(EntityAlreadyExists|ResourceInUse|AlreadyExists\w*|Conflict\w*): .* already exists/;

/** What the provider found before it would have created it twice: the state lost it, or somebody made it by hand. */
function explainExisting(summary: string, detail: string): Explanation {
  const importing = /terraform import ADDRESS \S+/.exec(detail)?.[0];
  return {
    code: 'ResourceExists',
    what: summary,
    why: 'AWS has it and the state does not: an earlier apply was cut in the middle of making it, or somebody made it by hand',
    fix: `take it into the state with \`sagelane import\`, which knows shares, acceptances, domains, profiles and roles${importing === undefined ? '' : `, or with \`${importing}\``}; or destroy the stack and apply it again`,
  };
}

/** Terraform's local backend writes in place, so that a full disk or lost power leaves half a file. */
const explainTorn = (detail: string): Explanation => ({
  code: 'StateUnreadable',
  what: 'the state file is not whole',
  why: detail.split('\n')[0] ?? detail,
  fix: 'see that there is room on the disk, move the file aside, put its `.backup` in its place where there is one, and take what AWS has into the state with `sagelane import`',
});

function explainLock(detail: string, holder: LockHolder | undefined): Explanation {
  return {
    code: 'StateLocked',
    what: holder
      ? `the state is locked by ${holder.who} since ${holder.since} (${holder.operation}, lock ${holder.id})`
      : 'the state is locked',
    ...(!holder && { why: detail }),
    fix: 'wait until that run is done; if nobody works on it any more, `sagelane unlock STACK` takes the lock away',
  };
}

const LOCK_SUMMARY = 'Error acquiring the state lock';

const PROVIDER_SUMMARIES = [
  'Failed to query available provider packages',
  'Failed to install provider',
  'Failed to load plugin schemas',
  'Inconsistent dependency lock file',
  'Invalid provider registry host',
  'Required plugins are not installed',
  'Could not load plugin',
];

const BACKEND_SUMMARIES = ['Backend configuration changed', 'Backend initialization required', 'Backend type changed'];
