import { fromDynamicValue, toDynamicValue } from '../../src/sandbox/provider/protocol/dynamic-value.ts';
import type { MessageInput, MessageOf } from '../../src/sandbox/provider/protocol/messages.ts';
import { conform } from '../../src/sandbox/provider/schema/conform.ts';
import { attributesOf } from '../../src/sandbox/provider/schema/schema.ts';
import type { Block, Hints } from '../../src/sandbox/provider/schema/schema.ts';
import { isFields, isList } from '../../src/sandbox/provider/values/value.ts';
import type { Fields, Value } from '../../src/sandbox/provider/values/value.ts';
import { TEXTS, appliedOf, isConfigurable, probesOf, silencesOf } from './probes.ts';
import type { Probe } from './probes.ts';

/** What a provider's plans say about one type. */
export interface Measured {
  readonly hints: Hints;
  /** Paths that it planned a change of. */
  readonly changed: readonly string[];
  /** Paths that it would not plan a change of, and why. */
  readonly silent: readonly string[];
}

/** Answers one request to plan. */
export type Planner = (request: MessageInput<'PlanRequest'>) => Promise<MessageOf<'PlanResponse'>>;

export async function measure(plan: Planner, type: string, block: Block): Promise<Measured> {
  const hints: Record<string, { force_new?: true; default?: string | number | boolean }> = {};
  const silent: string[] = [];
  const changed: string[] = [];
  const [first, ...others] = TEXTS.map((texts) => probesOf(block, texts));
  for (const [index, probe] of (first ?? []).entries()) {
    let outcome = await planned(plan, type, block, probe);
    for (const other of others) {
      const again = other[index];
      if (outcome === 'changes nothing' && again) outcome = await planned(plan, type, block, again);
    }
    if (outcome === 'replaces') hints[probe.path] = { force_new: true };
    if (outcome === 'replaces' || outcome === 'updates') changed.push(probe.path);
    else silent.push(`${probe.path}: ${outcome}`);
  }
  for (const { at, block: inner, config } of silencesOf(block)) {
    const state = await planOf(plan, type, block, null, config);
    const found = isFields(state.planned) ? blockAt(state.planned, at.split('.').slice(0, -1)) : undefined;
    for (const [name, attribute] of attributesOf(inner)) {
      const value = found?.[name] ?? null;
      if (!isConfigurable(attribute) || attribute.required || attribute.computed) continue;
      if ((typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean') {
        hints[at + name] = { ...hints[at + name], default: value };
      }
    }
  }
  return { hints, changed, silent };
}

interface Plan {
  readonly planned: Value;
  /** Dotted, without indexes. */
  readonly replaces: readonly string[];
  readonly problem: string | undefined;
}

/** `prior` is null to create. */
async function planOf(
  plan: Planner,
  type_name: string,
  block: Block,
  prior: Fields | null,
  config: Fields,
): Promise<Plan> {
  // Core proposes what is there for what the configuration leaves to the provider.
  const kept = attributesOf(block).flatMap(([name, { computed }]) =>
    computed && (config[name] ?? null) === null ? [[name, prior?.[name] ?? null] as const] : [],
  );
  const answer = await plan({
    type_name,
    prior_state: toDynamicValue(prior),
    proposed_new_state: toDynamicValue(conform(block, { ...config, ...Object.fromEntries(kept) })),
    config: toDynamicValue(conform(block, config)),
  });
  return {
    planned: fromDynamicValue(answer.planned_state),
    replaces: answer.requires_replace.map(dottedOf),
    problem: answer.diagnostics[0]?.summary,
  };
}

async function planned(plan: Planner, type: string, block: Block, probe: Probe): Promise<string> {
  // As it is once it has been applied: with its defaults.
  const made = await planOf(plan, type, block, null, probe.prior);
  if (made.problem !== undefined) return made.problem;
  const prior = isFields(made.planned) ? conform(block, appliedOf(block, made.planned)) : probe.prior;
  const { planned: after, replaces, problem } = await planOf(plan, type, block, prior, probe.config);
  if (problem !== undefined) return problem;
  // A path ends at a set, and at a list whose length changes.
  const own = (path: string): boolean => `${probe.path}.`.startsWith(`${path}.`) || path.startsWith(`${probe.path}.`);
  if (replaces.some(own)) return 'replaces';
  const path = probe.path.split('.');
  return text(after, path) === text(prior, path) ? 'changes nothing' : 'updates';
}

const dottedOf = ({ steps }: MessageOf<'AttributePath'>): string =>
  steps.flatMap(({ attribute_name }) => attribute_name ?? []).join('.');

const text = (fields: Value, path: readonly string[]): string => JSON.stringify(valueAt(fields, path) ?? null);

function valueAt(value: Value | undefined, [name, ...rest]: readonly string[]): Value | undefined {
  if (name === undefined) return value;
  const one = isList(value) ? value[0] : value;
  return isFields(one) ? valueAt(one[name], rest) : undefined;
}

function blockAt(fields: Fields, path: readonly string[]): Fields | undefined {
  const value = valueAt(fields, path);
  const one = isList(value) ? value[0] : value;
  return isFields(one) ? one : undefined;
}
