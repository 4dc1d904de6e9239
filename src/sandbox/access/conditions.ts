import type { ConditionKeys } from './condition-keys.ts';
import { OPERATORS } from './condition-operators.ts';
import type { Condition } from './policy.ts';

/** Whether all conditions hold. */
export const conditionsHold = (conditions: readonly Condition[], keys: ConditionKeys, variables: boolean): boolean =>
  conditions.every((condition) => holds(condition, keys, variables));

function holds({ operator: name, key, values }: Condition, keys: ConditionKeys, variables: boolean): boolean {
  const [, set = '', base = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/i.exec(name) ?? [];
  const actual = keys.get(key);
  if (base.toLowerCase() === 'null') return values.some((value) => (value.toLowerCase() === 'true') === !actual);
  const operator = OPERATORS.get(base.toLowerCase());
  // An operator that there is not matches nothing: a policy with it would not have been taken.
  if (!operator) return false;
  const { test, negated } = operator;
  const wanted = operator.variables && variables ? values.map((value) => keys.expand(value)) : values;
  const matches = (value: string): boolean => wanted.some((one) => one !== undefined && test(value, one)) !== negated;
  const quantifier = set.toLowerCase();
  if (!actual || actual.length === 0) {
    if (ifExists || quantifier === 'forallvalues') return true;
    return quantifier === '' && negated;
  }
  if (quantifier === 'forallvalues' || (quantifier === '' && negated)) return actual.every(matches);
  return actual.some(matches);
}
