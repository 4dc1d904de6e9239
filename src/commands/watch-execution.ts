import type { Execution } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';
import type { ExecutionInput } from './stop-execution.ts';

/** Follows an execution until it ends; the watcher tells each change. */
export const watchExecution = {
  id: 'watch-execution',
  title: 'Watch an execution until it ends',
  effect: 'reads',
  line: (input) => ['executions', 'watch', input.executionArn, '--account', input.account],
  target: (input) => input.executionArn,
  run: (input, context) =>
    context.watch.execution({ account: input.account, executionArn: input.executionArn, signal: context.signal }),
} as const satisfies Command<ExecutionInput, Execution>;
