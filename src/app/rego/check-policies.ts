import { statSync } from 'node:fs';
import { SagelaneError } from '../../domain/errors.ts';
import type { EventBody } from '../../domain/events/index.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import type { Manifest } from '../../domain/manifest.ts';
import { sourceOf } from '../../policy/index.ts';
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
  readonly emit: (event: EventBody) => void;
}

/** Finds out at once whether the policies can be evaluated, and evaluates them over each plan that is handed in. */
export function policyGate(options: PolicyOptions): PolicyGate {
  const { directories, manifest, emit } = options;
  for (const directory of directories) if (!isDirectory(directory)) throw missing(directory);
  const tool = findPolicyTool(options);
  return async (input) => {
    const document = JSON.stringify(input);
    const findings: Finding[] = [];
    for (const directory of directories) {
      const { denied, warned } = await runPolicyTool(tool, directory, document, options);
      findings.push(
        ...denied.map((said) => findingOf('rego-deny', 'error', said, input, manifest)),
        ...warned.map((said) => findingOf('rego-warn', 'warning', said, input, manifest)),
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
    return findings;
  };
}

function findingOf(check: string, severity: Severity, said: Said, input: PolicyInput, manifest: Manifest): Finding {
  const { subject = 'plan', message } = said;
  const path = input.plans
    .flatMap(({ stack, changes }) =>
      changes.filter(({ address }) => address === subject || `${stack}:${address}` === subject),
    )
    .find(({ constructPath }) => constructPath !== undefined)?.constructPath;
  const at = sourceOf(manifest, path ?? subject);
  return { check, severity, subject, message, ...(path !== undefined && { path }), ...(at !== undefined && { at }) };
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
