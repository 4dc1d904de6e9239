import type { AccountReaders } from '../aws/ports.ts';
import { executionIdOf, pipelineNameOf, type Arn } from '../domain/arn.ts';
import type { Clock } from '../domain/clock.ts';
import type { Emit } from '../domain/events/index.ts';
import { isTerminal, type Execution, type ExecutionStep } from '../domain/execution.ts';
import { poll } from './polling/poll.ts';

export interface WatchExecutionOptions {
  readonly readers: Pick<AccountReaders, 'pipelines'>;
  readonly executionArn: Arn;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly signal?: AbortSignal | undefined;
  /** Longest pause between two looks; shorter while something happens. */
  readonly intervalMs?: number;
  /** Ends the watching before the execution ends. */
  readonly until?: (execution: Execution) => boolean;
}

/** Tells each change of an execution and of its steps until it ends, and answers how it ended. */
export async function watchExecution(options: WatchExecutionOptions): Promise<Execution> {
  const { readers, executionArn, clock, emit, signal, intervalMs, until } = options;
  const known = new Map<string, ExecutionStep>();
  let status: string | null = null;

  const seeStep = (step: ExecutionStep): boolean => {
    const before = known.get(step.name);
    if (before?.status === step.status && before.attempts === step.attempts) return false;
    known.set(step.name, step);
    emit({ type: 'step.changed', execution: executionArn, step, from: before?.status ?? null });
    return true;
  };

  const subject = `execution ${pipelineNameOf(executionArn)}/${executionIdOf(executionArn)}`;
  const pace = intervalMs === undefined ? {} : { longestMs: intervalMs };
  return poll<Execution>({ subject, clock, emit, signal, ...pace }, async () => {
    // Steps are read after the execution, so that those of an ended one are final; its end is told after theirs.
    const execution = await readers.pipelines.execution(executionArn);
    const steps = await readers.pipelines.steps(executionArn);
    const from = status;
    status = execution.status;
    const tell = (): void => {
      if (from !== execution.status) emit({ type: 'execution.changed', execution, from });
    };
    const ended = isTerminal(execution.status);
    if (!ended) tell();
    const changes = steps.map(seeStep);
    if (ended) tell();
    if (ended || until?.(execution) === true) return { done: execution };
    return from !== execution.status || changes.includes(true) ? 'changed' : 'unchanged';
  });
}
