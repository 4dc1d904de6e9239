import { jsonOf } from './json-of.ts';
import type { Json } from './plan.ts';

/** A step as the definition has it, whether or not an execution has reached it. */
export interface DefinedStep {
  readonly name: string;
  /** As the definition says: `Training`, `Condition`, … */
  readonly kind: string;
  /** Steps it waits for: those it names and those whose properties it reads. */
  readonly after: readonly string[];
  /** The branch of a condition it lies in, or null. */
  readonly branch: { readonly condition: string; readonly side: 'if' | 'else' } | null;
}

/**
 * The steps of a definition, those of branches included, in its order. A definition that is not of the known form gives
 * none: it is AWS's, and only shown.
 * https://aws-sagemaker-mlops.github.io/sagemaker-model-building-pipeline-definition-JSON-schema/
 */
export function definedSteps(definition: string): readonly DefinedStep[] {
  const found: Found[] = [];
  collect(listIn(jsonOf(definition), 'Steps'), null, found);
  const names = new Set(found.map(({ name }) => name));
  return found.map(({ name, kind, branch, wants }) => ({
    name,
    kind,
    branch,
    after: [...new Set(wants)].filter((one) => one !== name && names.has(one)),
  }));
}

/** How many steps lie before a step at most; a cycle, which AWS refuses, ends where it began. */
export function depthsOf(steps: readonly DefinedStep[]): ReadonlyMap<string, number> {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const depths = new Map<string, number>();
  const depthOf = (name: string, path: ReadonlySet<string>): number => {
    const known = depths.get(name);
    const step = byName.get(name);
    if (known !== undefined || !step || path.has(name)) return known ?? 0;
    const below = new Set(path).add(name);
    const depth = Math.max(-1, ...beforeOf(step).map((one) => depthOf(one, below))) + 1;
    depths.set(name, depth);
    return depth;
  };
  for (const { name } of steps) depthOf(name, new Set());
  return depths;
}

/** Everything a step comes after, its condition included. */
export const beforeOf = ({ after, branch }: DefinedStep): readonly string[] =>
  branch === null || after.includes(branch.condition) ? after : [...after, branch.condition];

/**
 * Whether a step cannot be reached any more because its condition went the other way, or lies in such a branch itself.
 * `outcomes`: by condition, what it found.
 */
export function isPassedBy(
  step: DefinedStep,
  steps: readonly DefinedStep[],
  outcomes: ReadonlyMap<string, boolean>,
): boolean {
  if (step.branch === null) return false;
  const outcome = outcomes.get(step.branch.condition);
  if (outcome !== undefined && outcome !== (step.branch.side === 'if')) return true;
  const condition = steps.find(({ name }) => name === step.branch?.condition);
  return condition !== undefined && condition !== step && isPassedBy(condition, steps, outcomes);
}

interface DefinitionDifference {
  readonly name: string;
  readonly left: string | null;
  readonly right: string | null;
}

/** Steps that only one of two definitions has, and those that both have and define otherwise. */
export function definitionDifferences(left: string, right: string): readonly DefinitionDifference[] {
  const [before, after] = [stepTexts(left), stepTexts(right)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => {
      const both = before.has(name) && after.has(name);
      const said = (has: boolean, side: string): string | null => (both ? side : has ? 'defined' : null);
      return { name, left: said(before.has(name), 'as it was'), right: said(after.has(name), 'defined otherwise') };
    });
}

interface Found {
  readonly name: string;
  readonly kind: string;
  readonly branch: DefinedStep['branch'];
  readonly wants: readonly string[];
  readonly text: string;
}

function collect(steps: readonly Json[], branch: DefinedStep['branch'], into: Found[]): void {
  for (const step of steps) {
    const name = textIn(step, 'Name');
    if (name === null) continue;
    const branches = fieldOf(step, 'Arguments');
    const [ifSteps, elseSteps] = [listIn(branches, 'IfSteps'), listIn(branches, 'ElseSteps')];
    const own = withoutBranches(step);
    into.push({
      name,
      kind: textIn(step, 'Type') ?? 'unknown',
      branch,
      wants: [...listIn(step, 'DependsOn').filter((one) => typeof one === 'string'), ...stepsReadBy(own)],
      text: JSON.stringify(own),
    });
    collect(ifSteps, { condition: name, side: 'if' }, into);
    collect(elseSteps, { condition: name, side: 'else' }, into);
  }
}

function stepTexts(definition: string): ReadonlyMap<string, string> {
  const found: Found[] = [];
  collect(listIn(jsonOf(definition), 'Steps'), null, found);
  return new Map(found.map(({ name, text }) => [name, text]));
}

/** What a condition says about the steps in its branches is theirs. */
function withoutBranches(step: Json): Json {
  const branches = fieldOf(step, 'Arguments');
  if (!isObject(step) || !isObject(branches) || !('IfSteps' in branches || 'ElseSteps' in branches)) return step;
  const kept = Object.entries(branches).filter(([key]) => key !== 'IfSteps' && key !== 'ElseSteps');
  return { ...step, Arguments: Object.fromEntries(kept) };
}

/** `{"Get": "Steps.Train.ModelArtifacts…"}`, wherever it is. */
function stepsReadBy(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => stepsReadBy(one));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const match = key === 'Get' && typeof inner === 'string' ? /^Steps\.([^.[]+)/.exec(inner) : null;
    return match?.[1] === undefined ? stepsReadBy(inner) : [match[1]];
  });
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldOf = (value: Json | undefined, key: string): Json | undefined => (isObject(value) ? value[key] : undefined);

function listIn(value: Json | undefined, key: string): readonly Json[] {
  const field = fieldOf(value, key);
  return Array.isArray(field) ? (field as readonly Json[]) : [];
}

function textIn(value: Json | undefined, key: string): string | null {
  const field = fieldOf(value, key);
  return typeof field === 'string' ? field : null;
}
