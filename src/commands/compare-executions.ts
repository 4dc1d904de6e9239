import { regionOfArn, type AccountId, type Arn } from '../domain/arn.ts';
import { formatDuration } from '../domain/duration.ts';
import { definitionDifferences } from '../domain/execution-graph.ts';
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
    const { pipelines } = (await context.aws()).readers(input.account, regionOfArn(input.left));
    const [left, right, was, is] = await Promise.all([
      executionDetail(context, input.account, input.left),
      executionDetail(context, input.account, input.right),
      pipelines.definitionOf(input.left),
      pipelines.definitionOf(input.right),
    ]);
    const defined = definitionDifferences(was, is).map((one) => ({ aspect: 'definition' as const, ...one }));
    const differences = [...differencesOf(left, right), ...defined, ...durationsOf(left, right)];
    context.emit({ type: 'execution.compared', left: input.left, right: input.right, differences });
    return differences;
  },
} as const satisfies Command<CompareInput, readonly ExecutionDifference[]>;

/** Status, parameters, then steps by name; what is equal is left out. Definitions and durations follow. */
function differencesOf(left: ExecutionDetail, right: ExecutionDetail): readonly ExecutionDifference[] {
  return [
    ...compared('status', new Map([['status', left.execution.status]]), new Map([['status', right.execution.status]])),
    ...compared('parameter', parametersOf(left), parametersOf(right)),
    ...compared('step', stepsOf(left), stepsOf(right)),
  ];
}

/** A step that took at least a tenth, and a second, more or less than the other time. */
function durationsOf(left: ExecutionDetail, right: ExecutionDetail): readonly ExecutionDifference[] {
  const [before, after] = [tookOf(left), tookOf(right)];
  return [...before].flatMap(([name, was]) => {
    const is = after.get(name);
    if (is === undefined || Math.abs(is - was) < Math.max(1000, was / 10)) return [];
    return [{ aspect: 'duration', name, left: formatDuration(was), right: formatDuration(is) }];
  });
}

const tookOf = ({ steps }: ExecutionDetail): ReadonlyMap<string, number> =>
  new Map(
    steps.flatMap(({ name, startedAt, endedAt }) =>
      startedAt === null || endedAt === null ? [] : [[name, Date.parse(endedAt) - Date.parse(startedAt)] as const],
    ),
  );

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
