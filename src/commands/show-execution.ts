import type { ExecutionDetail } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';
import { executionDetail } from './engine/execution-detail.ts';
import type { ExecutionInput } from './stop-execution.ts';

export const showExecution = {
  id: 'show-execution',
  title: 'Show an execution with its steps and parameters',
  effect: 'reads',
  line: (input) => ['executions', 'show', input.executionArn, '--account', input.account],
  target: (input) => input.executionArn,
  async run(input, context) {
    const detail = await executionDetail(context, input.account, input.executionArn);
    context.emit({ type: 'execution.described', detail });
    return detail;
  },
} as const satisfies Command<ExecutionInput, ExecutionDetail>;
