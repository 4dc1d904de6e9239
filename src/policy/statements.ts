import { jsonOf } from '../domain/json-of.ts';
import type { Json } from '../domain/plan.ts';
import { listOf, textOf, valueAt } from './planned.ts';

/** A statement of an IAM policy; text in lists, whether it was written as one or as many. */
export interface Statement {
  readonly sid: string | undefined;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Of the principal, in trust policies. */
  readonly services: readonly string[];
  readonly condition: Json | undefined;
}

export const statementsOf = (policy: Json | undefined): readonly Statement[] =>
  listOf(valueAt(jsonOf(textOf(policy)), 'Statement')).map((statement) => ({
    sid: textOf(valueAt(statement, 'Sid')),
    effect: textOf(valueAt(statement, 'Effect')) ?? '',
    actions: texts(valueAt(statement, 'Action')),
    resources: texts(valueAt(statement, 'Resource')),
    services: texts(valueAt(statement, 'Principal', 'Service')),
    condition: valueAt(statement, 'Condition'),
  }));

/** Whether an action or resource of a policy, with its `*` and `?`, covers a text. */
export const covers = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern.replace(/[.*+?^${}()|[\]\\]/g, (char) => (char === '*' ? '.*' : char === '?' ? '.' : `\\${char}`))}$`,
    'i',
  ).test(text);

const texts = (value: Json | undefined): readonly string[] => listOf(value).flatMap((one) => textOf(one) ?? []);
