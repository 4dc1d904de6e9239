/**
 * Whether two IAM policy documents mean the same to AWS though their texts differ: one element or a list of one, order
 * of actions, resources, principals and condition values, an account id or its root ARN, white space.
 */
export function equivalentPolicies(left: string, right: string): boolean {
  if (left === right) return true;
  const [one, other] = [parsed(left), parsed(right)];
  return one !== undefined && other !== undefined && policyKey(one) === policyKey(other);
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Elements of a statement whose values are sets: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const SETS = new Set(['Action', 'NotAction', 'Resource', 'NotResource']);

function policyKey(policy: Json): string {
  if (!isObject(policy)) return sorted(policy);
  const statements = listOf(policy['Statement'] ?? [])
    .map(statementKey)
    .sort();
  return sorted({ ...policy, Statement: statements });
}

function statementKey(statement: Json): string {
  if (!isObject(statement)) return sorted(statement);
  const entries = Object.entries(statement).map(([name, value]): [string, Json] => {
    if (SETS.has(name)) return [name, textSet(value)];
    if (name === 'Principal' || name === 'NotPrincipal') return [name, principals(value)];
    if (name === 'Condition') return [name, conditions(value)];
    return [name, value];
  });
  return sorted(Object.fromEntries(entries));
}

function principals(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([kind, who]) => [kind, textSet(kind === 'AWS' ? listOf(who).map(accountRoot) : who)]),
  );
}

const accountRoot = (who: Json): Json =>
  typeof who === 'string' && /^\d{12}$/.test(who) ? `arn:aws:iam::${who}:root` : who;

function conditions(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([test, variables]) => [
      test,
      isObject(variables)
        ? Object.fromEntries(Object.entries(variables).map(([key, values]) => [key, textSet(values)]))
        : variables,
    ]),
  );
}

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [value]);

const textSet = (value: Json): Json =>
  [...new Set(listOf(value).map((one) => (typeof one === 'string' ? one : sorted(one))))].sort();

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sorted(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(sorted).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${sorted(value[name] ?? null)}`).join()}}`;
}
