import type { CompareInput } from '../../../src/commands/compare-executions.ts';
import { executionIdOf, type AccountId } from '../../../src/domain/arn.ts';
import type { Execution } from '../../../src/domain/execution.ts';
import type { FormSpec } from '../../shell/form.ts';

const MOST = 30;

/** With which other run of its pipeline; the one before it first, since that is what people ask. */
export function compareForm(
  execution: Execution,
  others: readonly Execution[],
  account: AccountId,
  compare: (input: CompareInput) => void,
): FormSpec {
  const before = others.filter(({ startedAt }) => startedAt < execution.startedAt);
  const after = others.filter(({ startedAt }) => startedAt >= execution.startedAt).reverse();
  const choices = [...before, ...after].slice(0, MOST);
  return {
    title: `Compare ${executionIdOf(execution.arn)}`,
    notes: ['status, parameters, steps, definition and durations'],
    fields: [
      {
        kind: 'choice',
        name: 'other',
        label: 'with',
        value: choices[0]?.arn ?? '',
        options: choices.map(({ arn, status, startedAt, displayName }) => ({
          value: arn,
          label: `${startedAt.slice(0, 16).replace('T', ' ')} ${executionIdOf(arn)} ${status}${displayName === null ? '' : ` ${displayName}`}`,
        })),
      },
    ],
    submitLabel: 'compare',
    submit: (values) => compare({ left: values['other'] ?? '', right: execution.arn, account }),
  };
}
