import type { PolicyConditions, PolicyDocument } from '../../../src/domain/policy-document.ts';

/**
 * What a policy says, apart from how it is written: one line per effect, principal, action, resource and condition, in
 * order. Names of statements, lists of one and the order of anything make no difference.
 */
export function meaning(document: PolicyDocument | string): readonly string[] {
  const { Statement } = (typeof document === 'string' ? JSON.parse(document) : document) as PolicyDocument;
  const lines = [Statement]
    .flat()
    .flatMap(({ Effect, Principal, Action, Resource, Condition }) =>
      each(principals(Principal)).flatMap((who) =>
        each(list(Action)).flatMap((action) =>
          each(list(Resource)).map((resource) =>
            [Effect, who, action.toLowerCase(), resource, conditions(Condition)].filter(Boolean).join(' | '),
          ),
        ),
      ),
    );
  return [...new Set(lines)].sort();
}

const list = (value: string | readonly string[] | undefined): string[] => [value ?? []].flat();

/** So that an element which is not there still makes a line. */
const each = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : ['']);

const principals = (given: PolicyDocument['Statement'][number]['Principal'] = {}): string[] =>
  Object.entries(given).flatMap(([kind, names]) => list(names).map((name) => `${kind}:${name}`));

const conditions = (given: PolicyConditions = {}): string =>
  Object.entries(given)
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => `${operator} ${key.toLowerCase()} ${list(values).sort().join(',')}`),
    )
    .sort()
    .join('; ');
