import type { ChangeAction, JsonObject, Json, PlannedChange, PlanSummary, StackPlan } from '../domain/plan.ts';
import { isRealDrift } from './drift.ts';
import { asList, asObject, asText } from './json-shape.ts';
import type { UncheckedObject } from './json-shape.ts';
import type { SynthesizedStack } from './ports.ts';

/** `terraform show -json PLANFILE`: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation */
export function readPlanJson(plan: UncheckedObject, stack: SynthesizedStack): StackPlan {
  const all = asList(plan['resource_changes']).map((change) => readChange(asObject(change), stack));
  return {
    stack: stack.name,
    account: stack.account,
    region: stack.region,
    summary: summarize(all),
    // Bringing something under management changes the state even when nothing else changes.
    changes: all.filter((change) => change.action !== 'no-op' || change.importing !== undefined).sort(riskiestFirst),
    unchanged: all.filter((change) => change.action === 'no-op' && change.importing === undefined),
    drift: asList(plan['resource_drift'])
      .map((change) => readChange(asObject(change), stack))
      .filter(isRealDrift)
      .sort(riskiestFirst),
    changedOutputs: Object.entries(asObject(plan['output_changes']))
      .filter(([, change]) => readAction(asObject(change)['actions']) !== 'no-op')
      .map(([name]) => name)
      .sort(),
  };
}

function readChange(resource: UncheckedObject, stack: SynthesizedStack): PlannedChange {
  const change = asObject(resource['change']);
  const address = asText(resource['address']) ?? '';
  const importing = asText(asObject(change['importing'])['id']);
  const reason = asText(resource['action_reason']);
  const constructPath = constructPathOf(address, stack.constructPaths);
  const deposed = asText(resource['deposed']);
  return {
    address: deposed === undefined ? address : `${address} (deposed object ${deposed})`,
    mode: resource['mode'] === 'data' ? 'data' : 'managed',
    type: asText(resource['type']) ?? '',
    name: asText(resource['name']) ?? '',
    action: readAction(change['actions']),
    ...(importing !== undefined && { importing }),
    before: readValues(change['before']),
    after: readValues(change['after']),
    afterUnknown: asJson(change['after_unknown']),
    beforeSensitive: asJson(change['before_sensitive']),
    afterSensitive: asJson(change['after_sensitive']),
    replacePaths: asList(change['replace_paths']).map((path) => asList(path).map(String).join('.')),
    ...(reason !== undefined && { reason }),
    ...(constructPath !== undefined && { constructPath }),
  };
}

/** A replacement is a delete and a create, in either order; `forget` with a create leaves the old object running. */
function readAction(actions: unknown): ChangeAction {
  const words = asList(actions).map(String);
  if (words.length > 1) return 'replace';
  const [word = 'no-op'] = words;
  return ACTIONS[word] ?? 'no-op';
}

const ACTIONS: Readonly<Record<string, ChangeAction>> = {
  'no-op': 'no-op',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
};

const readValues = (value: unknown): JsonObject | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (asJson(value) as JsonObject) : null;

/** It came out of `JSON.parse`, so it is JSON. */
const asJson = (value: unknown): Json => (value === undefined ? null : (value as Json));

/** Instances (`x[0]`, `x["a"]`) and what lies inside a module belong to the construct that declared the whole. */
function constructPathOf(address: string, paths: ReadonlyMap<string, string>): string | undefined {
  const plain = address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
  const module = /^module\.[^.]+/.exec(plain)?.[0];
  return paths.get(address) ?? paths.get(plain) ?? (module === undefined ? undefined : paths.get(module));
}

function summarize(changes: readonly PlannedChange[]): PlanSummary {
  const count = (action: ChangeAction): number => changes.filter((change) => change.action === action).length;
  const imported = changes.filter(({ importing }) => importing !== undefined).length;
  return {
    create: count('create'),
    update: count('update'),
    replace: count('replace'),
    delete: count('delete'),
    ...(imported > 0 && { import: imported }),
  };
}

/** What can hurt most is read first; then by address, so that two plans of the same thing read the same. */
function riskiestFirst(a: PlannedChange, b: PlannedChange): number {
  return (
    RISK.indexOf(a.action) - RISK.indexOf(b.action) || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0)
  );
}

const RISK: readonly ChangeAction[] = ['replace', 'delete', 'forget', 'update', 'create', 'read', 'no-op'];
