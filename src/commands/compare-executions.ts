import type { AccountId, Arn } from '../domain/arn.ts';
import type { ExecutionDifference } from '../domain/events/execution-events.ts';
import type { ExecutionDetail } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';
import { executionDetail } from './engine/execution-detail.ts';

export interface CompareInput {
  readonly left: Arn;
  readonly right: Arn;
  readonly account: AccountId;
}

export const compareExecutions = {
  id: 'compare-executions',
  title: 'Compare two executions',
  effect: 'reads',
  line: (input) => ['executions', 'compare', input.left, input.right, '--account', input.account],
  target: (input) => `${input.left} ${input.right}`,
  async run(input, context) {
    const [left, right] = [
      await executionDetail(context, input.account, input.left),
      await executionDetail(context, input.account, input.right),
    ];
    const differences = differencesOf(left, right);
    context.emit({ type: 'execution.compared', left: input.left, right: input.right, differences });
    return differences;
  },
} as const satisfies Command<CompareInput, readonly ExecutionDifference[]>;

/** Status, parameters, then steps by name; what is equal is left out. */
function differencesOf(left: ExecutionDetail, right: ExecutionDetail): readonly ExecutionDifference[] {
  return [
    ...compared('status', new Map([['status', left.execution.status]]), new Map([['status', right.execution.status]])),
    ...compared('parameter', parametersOf(left), parametersOf(right)),
    ...compared('step', stepsOf(left), stepsOf(right)),
  ];
}

const parametersOf = ({ parameters }: ExecutionDetail) => new Map(parameters.map(({ name, value }) => [name, value]));

const stepsOf = ({ steps }: ExecutionDetail) =>
  new Map(
    steps.map(({ name, status, failureReason }) => [
      name,
      failureReason === null ? status : `${status}: ${failureReason}`,
    ]),
  );

function compared(
  aspect: ExecutionDifference['aspect'],
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): readonly ExecutionDifference[] {
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names
    .filter((name) => left.get(name) !== right.get(name))
    .map((name) => ({ aspect, name, left: left.get(name) ?? null, right: right.get(name) ?? null }));
}
