import type { Execution, ExecutionDetail, ExecutionStep, Pipeline } from '../execution.ts';
import type { EventDocs } from './event-docs.ts';

/** One line of a comparison of two executions. */
export interface ExecutionDifference {
  readonly aspect: 'parameter' | 'step' | 'status' | 'definition';
  readonly name: string;
  readonly left: string | null;
  readonly right: string | null;
}

export interface ExecutionEvents {
  'pipeline.listed': { readonly pipeline: Pipeline };
  'execution.listed': { readonly execution: Execution };
  'executions.listed': { readonly count: number; readonly partial: boolean; readonly undescribed: number };
  'execution.described': { readonly detail: ExecutionDetail };
  'execution.started': { readonly execution: Execution; readonly payer: string };
  'execution.stopping': { readonly execution: Execution };
  'execution.retried': { readonly execution: Execution; readonly payer: string };
  'execution.changed': { readonly execution: Execution; readonly from: string | null };
  'step.changed': { readonly execution: string; readonly step: ExecutionStep; readonly from: string | null };
  'execution.compared': {
    readonly left: string;
    readonly right: string;
    readonly differences: readonly ExecutionDifference[];
  };
}

const execution = 'arn, pipelineArn, pipeline, owner, region, displayName, status, startedAt, endedAt, failureReason';

export const executionEventDocs: EventDocs<ExecutionEvents> = {
  'pipeline.listed': {
    summary: 'a pipeline the caller can see',
    fields: {
      pipeline:
        'arn, name, owner, region, shared (true when another account shares it), lastStartedAt (of own ones), grant (of shared ones: shareArn, share, permission, declared)',
    },
  },
  'execution.listed': { summary: 'an execution the caller can see', fields: { execution } },
  'executions.listed': {
    summary: 'all executions were told',
    fields: {
      count: 'how many',
      partial: 'true when an account could not be read, or not all of it: see account.unreadable',
      undescribed: 'how many that ended are told as listed, without their end and the reason of the step',
    },
  },
  'execution.described': {
    summary: 'an execution with its steps and parameters',
    fields: { detail: 'execution, steps, parameters, pending (steps not reached yet)' },
  },
  'execution.started': {
    summary: 'an execution was started',
    fields: { execution, payer: 'account id whose compute it uses: the owner' },
  },
  'execution.stopping': { summary: 'an execution was asked to stop', fields: { execution } },
  'execution.retried': {
    summary: 'a failed or stopped execution goes on from where it ended, under the same ARN',
    fields: { execution, payer: 'account id whose compute it uses: the owner' },
  },
  'execution.changed': {
    summary: 'an execution under watch changed its status',
    fields: { execution, from: 'status before, null when first seen' },
  },
  'step.changed': {
    summary: 'a step of an execution under watch changed its status',
    fields: {
      execution: 'ARN of the execution',
      step: 'name, kind, status, attempts, startedAt, endedAt, failureReason, target',
      from: 'status before, null when first seen',
    },
  },
  'execution.compared': {
    summary: 'two executions were compared',
    fields: { left: 'ARN', right: 'ARN', differences: 'aspect, name, left, right' },
  },
};
