import { statSync } from 'node:fs';
import { SagelaneError } from '../../domain/errors.ts';
import type { Clock } from '../../domain/clock.ts';
import type { EventBody } from '../../domain/events/index.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import type { Manifest } from '../../domain/manifest.ts';
import { today } from '../../domain/today.ts';
import { checkOfRule, checkPolicies } from '../../policy/index.ts';
import type { PolicyGate, PolicyInput } from '../../workflow/ports.ts';
import type { Env } from '../options.ts';
import { findPolicyTool, runPolicyTool } from './run-policy-tool.ts';
import type { Said } from './verdict.ts';

interface PolicyOptions {
  readonly directories: readonly string[];
  readonly manifest: Manifest;
  readonly cwd: string;
  readonly env: Env;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly emit: (event: EventBody) => void;
}

/**
 * Finds out at once whether the policies can be evaluated, and evaluates them over each plan that is handed in. What they say
 * can be let stand in the manifest like any other finding.
 */
export function policyGate(options: PolicyOptions): PolicyGate {
  const { directories, manifest, emit, clock } = options;
  for (const directory of directories) if (!isDirectory(directory)) throw missing(directory);
  const tool = findPolicyTool(options);
  return async (input) => {
    const document = JSON.stringify(input);
    const findings: Finding[] = [];
    for (const directory of directories) {
      const { denied, warned } = await runPolicyTool(tool, directory, document, options);
      findings.push(
        ...denied.map((said) => findingOf('deny', 'error', said, input)),
        ...warned.map((said) => findingOf('warn', 'warning', said, input)),
      );
      emit({
        type: 'policy.checked',
        run: input.run,
        directory,
        tool: tool.name,
        denied: denied.length,
        warned: warned.length,
      });
    }
    return checkPolicies(findings, manifest, { today: today(clock) });
  };
}

function findingOf(kind: 'deny' | 'warn', severity: Severity, said: Said, { plans }: PolicyInput): Finding {
  const { subject = 'plan', message, id } = said;
  const path = plans
    .flatMap(({ stack, changes }) =>
      changes.filter(({ address }) => address === subject || `${stack}:${address}` === subject),
    )
    .find(({ constructPath }) => constructPath !== undefined)?.constructPath;
  return { check: checkOfRule(kind, id), severity, subject, message, ...(path !== undefined && { path }) };
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const missing = (directory: string): SagelaneError =>
  new SagelaneError({
    code: 'PolicyMissing',
    what: `there is no folder ${directory}`,
    why: 'the Rego policies that plans are held against are to be there',
    fix: 'create it, or name the right one in `policy: { rego: DIR }` or --policy DIR',
  });
