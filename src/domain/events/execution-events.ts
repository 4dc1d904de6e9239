import type { AccountId, Region } from '../arn.ts';
import type { ExecutionGrid } from '../execution-grid.ts';
import type { Execution, ExecutionDetail, ExecutionStep, Pipeline, PipelineParameter } from '../execution.ts';
import type { EventDocs } from './event-docs.ts';

/** One line of a comparison of two executions. */
export interface ExecutionDifference {
  readonly aspect: 'parameter' | 'step' | 'status' | 'definition' | 'duration';
  readonly name: string;
  readonly left: string | null;
  readonly right: string | null;
}

export interface ExecutionEvents {
  'pipeline.listed': { readonly pipeline: Pipeline };
  'pipeline.seen': {
    readonly pipeline: Pipeline;
    readonly ownerAlias: string | null;
    readonly account: AccountId;
    readonly alias: string | null;
  };
  'pipelines.listed': { readonly count: number; readonly partial: boolean; readonly regions: readonly Region[] };
  'execution.listed': {
    readonly execution: Execution;
    readonly ownerAlias?: string | null;
    readonly parameters?: readonly PipelineParameter[];
    readonly steps?: readonly ExecutionStep[];
    readonly was?: string | null;
  };
  'execution.grid-listed': { readonly grid: ExecutionGrid };
  'executions.listed': {
    readonly count: number;
    readonly partial: boolean;
    readonly undescribed: number;
    readonly grids: number;
    readonly sinceLast: boolean;
    readonly regions: readonly Region[];
  };
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
const ownerAlias = 'alias of the owner in the manifest, or null';

export const executionEventDocs: EventDocs<ExecutionEvents> = {
  'pipeline.listed': {
    summary: 'a pipeline the caller can see',
    fields: {
      pipeline:
        'arn, name, owner, region, shared (true when another account shares it), lastStartedAt (of own ones), grant (of shared ones: shareArn, share, permission, declared)',
    },
  },
  'pipeline.seen': {
    summary: 'a pipeline in the list of pipelines, with who sees it',
    fields: {
      pipeline: 'as in pipeline.listed',
      ownerAlias,
      account: 'id of the account whose credentials see it',
      alias: 'its alias in the manifest, or null',
    },
  },
  'pipelines.listed': {
    summary: 'all pipelines were told',
    fields: {
      count: 'how many',
      partial: 'true when an account could not be read, or not all of it',
      regions: 'Regions that were read',
    },
  },
  'execution.listed': {
    summary: 'an execution the caller can see',
    fields: {
      execution,
      ownerAlias: `${ownerAlias}; told by lists alone`,
      parameters: 'name and value of each, when they were asked for (--parameters)',
      steps: 'as in execution.described, when they were asked for',
      was: 'its status when somebody left last, null when it is new: with --since-last',
    },
  },
  'execution.grid-listed': {
    summary: 'the newest runs of one pipeline by its steps and parameters',
    fields: {
      grid: 'pipelineArn, pipeline, steps and parameters (names), runs: execution, cells (status, attempts, tookMs; null: not reached) in the order of steps, values in that of parameters',
    },
  },
  'executions.listed': {
    summary: 'all executions were told',
    fields: {
      count: 'how many',
      partial: 'true when an account could not be read, or not all of it: see account.unreadable',
      grids: 'how many grids they were told in; 0: one by one',
      sinceLast: 'true when only what is new or changed was told',
      regions: 'Regions that were read',
      undescribed: 'how many that ended are told as listed, without their end and the reason of the step',
    },
  },
  'execution.described': {
    summary: 'an execution with its steps and parameters',
    fields: {
      detail:
        'execution, steps, parameters, pending (steps not reached), graph (steps of the definition as of this execution: name, kind, after, branch)',
    },
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
    fields: {
      left: 'ARN',
      right: 'ARN',
      differences: 'aspect (status, parameter, step, definition, duration), name, left, right',
    },
  },
};
