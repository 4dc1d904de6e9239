import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SagelaneError } from '../../domain/errors.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import { jsonOf } from '../../domain/json-of.ts';
import { asList, asObject, asText, type UncheckedObject } from '../json-shape.ts';
import type { Synthesis, SynthesizedStack } from '../ports.ts';
import { readConstructPaths } from './construct-paths.ts';
import { readDefaultProvider } from './default-provider.ts';
import { readRemoteStates } from './remote-states.ts';

/** `manifest.json` and each stack's `cdk.tf.json`, as cdktf 0.21 and cdktn write them. */
export function readSynthesis(outdir: string, app: string): Pick<Synthesis, 'stacks' | 'findings'> {
  const manifest = asObject(readJsonFile(join(outdir, 'manifest.json'), app));
  const entries = Object.entries(asObject(manifest['stacks'])).map(([name, value]) => {
    const entry = asObject(value);
    const folder = asText(entry['workingDirectory']) ?? join('stacks', name);
    const file = asText(entry['synthesizedStackPath']) ?? join(folder, 'cdk.tf.json');
    // Relative to the outdir today; older versions wrote absolute paths, which resolve() leaves alone.
    return { name, entry, folder: resolve(outdir, folder), json: asObject(readJsonFile(resolve(outdir, file), app)) };
  });
  const configurations = new Map(entries.map(({ name, json }) => [name, json]));
  const stacks = entries.map(({ name, entry, folder, json }): SynthesizedStack => {
    const provider = readDefaultProvider(json);
    return {
      name,
      workingDirectory: folder,
      dependencies: asList(entry['dependencies']).map(String),
      account: provider.account,
      region: provider.region,
      constructPaths: readConstructPaths(json),
      reads: readRemoteStates(name, configurations),
      providerVersion: provider.version,
    };
  });
  return { stacks: inDependencyOrder(stacks), findings: entries.flatMap(({ entry }) => readAnnotations(entry)) };
}

function readJsonFile(file: string, app: string): unknown {
  let cause: unknown;
  try {
    const value = jsonOf(readFileSync(file, 'utf8'));
    if (value !== undefined) return value;
  } catch (thrown) {
    cause = thrown;
  }
  throw new SagelaneError(
    {
      code: 'SynthFailed',
      what: `${file} is missing or no JSON`,
      where: app,
      why: 'Sagelane reads the JSON that cdktf writes; HCL output is not supported',
      fix: 'leave SYNTH_HCL_OUTPUT and `hclOutput` off, and let one synth at a time write to this folder',
    },
    { cause },
  );
}

function readAnnotations(stack: UncheckedObject): readonly Finding[] {
  return asList(stack['annotations']).map((value) => {
    const annotation = asObject(value);
    return {
      check: 'synth-annotation',
      severity: LEVELS[asText(annotation['level']) ?? ''] ?? 'info',
      subject: asText(annotation['constructPath']) ?? asText(stack['name']) ?? '',
      message: asText(annotation['message']) ?? '',
    };
  });
}

const LEVELS: Readonly<Record<string, Severity>> = {
  '@cdktf/info': 'info',
  '@cdktf/warn': 'warning',
  '@cdktf/error': 'error',
};

/** A stack comes after all it depends on, otherwise by name; cdktf itself refuses cycles. */
function inDependencyOrder(stacks: readonly SynthesizedStack[]): readonly SynthesizedStack[] {
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const ordered = new Set<SynthesizedStack>();
  const visiting = new Set<string>();
  const visit = (stack: SynthesizedStack): void => {
    if (ordered.has(stack) || visiting.has(stack.name)) return;
    visiting.add(stack.name);
    for (const name of stack.dependencies) {
      const dependency = byName.get(name);
      if (dependency) visit(dependency);
    }
    ordered.add(stack);
  };
  [...stacks].sort((a, b) => (a.name < b.name ? -1 : 1)).forEach(visit);
  return [...ordered];
}
