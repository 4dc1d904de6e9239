import type { ExecutionEvents } from '../domain/events/execution-events.ts';
import type { Execution } from '../domain/execution.ts';
import type { Draft } from './draft.ts';
import { ignored, type Reducers } from './reducer.ts';

const keep = (draft: Draft, { execution, at }: { readonly execution: Execution; readonly at: string }): void =>
  draft.execution(execution.arn, (before) => ({
    steps: null,
    parameters: [],
    pending: [],
    ...before,
    execution,
    seenAt: at,
  }));

export const executionReducers: Reducers<keyof ExecutionEvents> = {
  'pipeline.listed': (draft, { pipeline }) => {
    draft.map('pipelines').set(pipeline.arn, pipeline);
  },
  'execution.listed': keep,
  'executions.listed': ignored,
  'execution.described': (draft, { detail, at }) =>
    draft.execution(detail.execution.arn, () => ({ ...detail, seenAt: at })),
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
  'execution.compared': ignored,
};
