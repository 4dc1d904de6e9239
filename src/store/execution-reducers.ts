import type { ExecutionEvents } from '../domain/events/execution-events.ts';
import type { Execution, ExecutionStep, PipelineParameter } from '../domain/execution.ts';
import type { Draft } from './draft.ts';
import { newsOf } from './news.ts';
import { ignored, type Reducers } from './reducer.ts';

interface Seen {
  readonly execution: Execution;
  readonly parameters?: readonly PipelineParameter[];
  readonly steps?: readonly ExecutionStep[];
  readonly at: string;
}

/** Shared by all that nobody looked into. */
const NOT_LOOKED_AT = { steps: null, parameters: [], pending: [] } as const;

const keep = (draft: Draft, { execution, parameters, steps, at }: Seen): void =>
  draft.execution(execution.arn, (before) => ({
    ...NOT_LOOKED_AT,
    ...before,
    ...(parameters === undefined ? {} : { parameters }),
    ...(steps === undefined ? {} : { steps }),
    execution: withKnownEnd(execution, before?.execution),
    seenAt: at,
    ...newsOf(draft.state.leftAt, before?.leftAs, execution.status),
  }));

/** A list has neither end nor useful reason: what a description told of the same state stays. */
function withKnownEnd(listed: Execution, before: Execution | undefined): Execution {
  if (!before || listed.about !== undefined || before.about === undefined) return listed;
  if (before.status !== listed.status) return { ...listed, about: before.about };
  return { ...listed, endedAt: before.endedAt, failureReason: before.failureReason, about: before.about };
}

export const executionReducers: Reducers<keyof ExecutionEvents> = {
  'pipeline.listed': (draft, { pipeline }) => {
    // A plain listing does not ask who shares it: what was told before stays.
    const grant = draft.state.pipelines.get(pipeline.arn)?.grant;
    draft.map('pipelines').set(pipeline.arn, grant === undefined ? pipeline : { grant, ...pipeline });
  },
  'pipeline.seen': (draft, { pipeline }) => {
    draft.map('pipelines').set(pipeline.arn, pipeline);
  },
  'pipelines.listed': ignored,
  'execution.listed': keep,
  'executions.listed': ignored,
  'execution.described': (draft, { detail, at }) =>
    draft.execution(detail.execution.arn, (before) => ({
      ...detail,
      seenAt: at,
      ...(before?.leftAs === undefined ? {} : { leftAs: before.leftAs }),
      ...newsOf(draft.state.leftAt, before?.leftAs, detail.execution.status),
    })),
  'execution.started': keep,
  'execution.stopping': keep,
  'execution.retried': keep,
  'execution.changed': keep,
  'step.changed': (draft, { execution, step, at }) =>
    draft.execution(execution, (before) => {
      if (!before) return undefined;
      const steps = before.steps ?? [];
      const others = steps.some(({ name }) => name === step.name)
        ? steps.map((one) => (one.name === step.name ? step : one))
        : [...steps, step];
      return { ...before, steps: others, pending: before.pending.filter((name) => name !== step.name), seenAt: at };
    }),
  'execution.compared': (draft, { left, right, differences }) => draft.set('comparison', { left, right, differences }),
  'execution.grid-listed': (draft, { grid, at }) => {
    draft.map('grids').set(grid.pipelineArn, { grid, seenAt: at });
    if (grid.parameters.length === 0) return;
    for (const { execution, values } of grid.runs) {
      const parameters = grid.parameters.flatMap((name, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : [{ name, value }];
      });
      keep(draft, { execution, parameters, at });
    }
  },
};
