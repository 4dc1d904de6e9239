import { maskChange } from '../../../src/domain/mask-plan.ts';
import type { Json, PlannedChange } from '../../../src/domain/plan.ts';
import { MASKED } from '../../../src/domain/secrets.ts';

/** The attributes of a change that are shown masked, by the paths at which `plan --reveal` finds them. */
export function maskedAttributes(change: PlannedChange): readonly string[] {
  const { before, after } = maskChange(change);
  return [...new Set([...maskedIn(before), ...maskedIn(after)])].sort();
}

function maskedIn(value: Json | null, path: readonly string[] = []): readonly string[] {
  // JSON inside of a text is one value here, whatever part of it is masked: it is read as a whole.
  if (typeof value === 'string') return value.includes(MASKED) ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => maskedIn(inner as Json, [...path, name]));
}
