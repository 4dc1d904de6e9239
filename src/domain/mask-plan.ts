import { jsonOf } from './json-of.ts';
import type { Json, JsonObject, PlannedChange, StackPlan } from './plan.ts';
import { isLiteral, isSecretName, MASKED, withoutSecrets } from './secrets.ts';

/**
 * A plan as it may be shown, printed and kept in reports: what the provider's schema calls sensitive is masked, and so is
 * what has the name or the form of a secret, because schemas leave much out.
 */
export const maskPlan = (plan: StackPlan): StackPlan => ({
  ...plan,
  changes: plan.changes.map(maskChange),
  drift: plan.drift.map(maskChange),
  ...(plan.unchanged && { unchanged: plan.unchanged.map(maskChange) }),
});

export const maskChange = (change: PlannedChange): PlannedChange => ({
  ...change,
  before: maskObject(change.before, change.beforeSensitive, null),
  after: maskObject(change.after, change.afterSensitive, change.before),
});

const maskObject = (value: JsonObject | null, sensitive: Json, before: JsonObject | null): JsonObject | null =>
  value === null ? null : (maskValue(value, sensitive, '', before ?? undefined) as JsonObject);

/** The same object where there is nothing to mask, so that a large plan is not copied. */
function maskValue(value: Json, sensitive: Json | undefined, name: string, before?: Json): Json {
  if (value === null) return null;
  if (sensitive === true) return name === '' ? {} : masked(MASKED, value, before, MASKED);
  if (typeof value === 'string') {
    const text = maskText(value, name);
    return text === value
      ? value
      : masked(text, value, before, typeof before === 'string' ? maskText(before, name) : '');
  }
  if (typeof value !== 'object') return value;
  let touched = false;
  const part = (inner: Json, key: string): Json => {
    const shown = maskValue(
      inner,
      partOf(sensitive, key),
      Array.isArray(value) ? name : nameFor(value, key),
      partOf(before, key),
    );
    touched ||= shown !== inner;
    return shown;
  };
  if (Array.isArray(value)) {
    const list = (value as readonly Json[]).map((inner, index) => part(inner, String(index)));
    return touched ? list : value;
  }
  const object = value as JsonObject;
  const shown: Record<string, Json> = {};
  for (const key of Object.keys(object)) shown[key] = part(object[key] ?? null, key);
  return touched ? shown : value;
}

/** Two masked values look alike, so that one became the other has to be said. */
const masked = (text: string, value: Json, before: Json | undefined, beforeText: string): string =>
  before !== undefined && before !== null && text === beforeText && JSON.stringify(before) !== JSON.stringify(value)
    ? `${text} (changed)`
    : text;

function maskText(text: string, name: string): string {
  if (isSecretName(name) && isLiteral(text)) return MASKED;
  if (!/^\s*[[{]/.test(text)) return withoutSecrets(text);
  const inner = jsonOf(text);
  if (inner === undefined) return withoutSecrets(text);
  const shown = maskValue(inner, undefined, '');
  return shown === inner ? text : JSON.stringify(shown);
}

/** `{"Name": "DbPassword", "DefaultValue": "…"}`: the value goes by the name beside it. */
export function nameFor(holder: Json, key: string): string {
  if (!/^(default_?)?value$/i.test(key) || typeof holder !== 'object' || holder === null) return key;
  const beside = (holder as JsonObject)['Name'] ?? (holder as JsonObject)['name'];
  return typeof beside === 'string' ? beside : key;
}

const partOf = (mask: Json | undefined, key: string): Json | undefined =>
  typeof mask === 'object' && mask !== null ? (mask as JsonObject)[key] : undefined;
