import { isDeepStrictEqual } from 'node:util';
import type { Json, PlannedChange } from '../domain/plan.ts';

/**
 * `resource_drift` also lists objects whose refreshed value only spells nothing differently (null, "", [], {}), as
 * providers on the legacy SDK do, and objects that merely moved. Drift is what somebody changed.
 */
export function isRealDrift(change: PlannedChange): boolean {
  if (change.action === 'no-op') return false;
  if (change.before === null || change.after === null) return change.before !== change.after;
  return !isDeepStrictEqual(withoutNothing(change.before), withoutNothing(change.after));
}

function withoutNothing(value: Json): Json | undefined {
  if (value === null || value === '') return undefined;
  if (isList(value)) return value.length === 0 ? undefined : value.map((item) => withoutNothing(item) ?? null);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, withoutNothing(item)] as const)
    .filter((entry): entry is readonly [string, Json] => entry[1] !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
