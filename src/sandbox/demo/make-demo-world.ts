import { pipelineArn } from '../../domain/arn.ts';
import type { Call } from '../operation.ts';
import { createPipeline } from '../services/sagemaker/create-pipeline.ts';
import { executionNamed } from '../services/sagemaker/model/executions.ts';
import { pipelineNamed } from '../services/sagemaker/model/pipelines.ts';
import { startExecution } from '../services/sagemaker/model/start.ts';
import { stopExecution } from '../services/sagemaker/model/stop.ts';
import { createRole } from '../services/iam/create-role.ts';
import type { World } from '../world/world.ts';
import { makeAccounts, MANAGEMENT, ML_PROD } from './accounts.ts';
import { EXECUTIONS, PIPELINES, type PastExecution } from './history.ts';
import { makeIdentityCenter } from './identity-center.ts';
import { makeLineage } from './lineage.ts';
import { BACKGROUND_JOBS, letPeopleIn, makeStudio, openNotebook, RESEARCH, startJob } from './studio.ts';

const REGION = 'us-east-1';
const MINUTE = 60_000;
const ENGINEER = `arn:aws:sts::${ML_PROD}:assumed-role/ml-engineer/anna`;
const BEGINNING = 30 * 24 * 60;

/**
 * Fills a fresh world with the demo's accounts, pipelines and executions, by living through their past: everything
 * happened as it would have, at AWS's pace, and what is not over yet still runs.
 */
export function makeDemoWorld(world: World): void {
  const now = world.now();
  const pace = world.tables.meta.get('world')?.pace ?? 'quick';
  const at = (minutesAgo: number, what: (call: Call) => void): void => {
    const time = now - minutesAgo * MINUTE;
    world.settle(time);
    world.at(time, () => what(callOf(world, time)));
  };
  setPace(world, 'realistic');
  makeAccounts({ tables: world.tables, at: now - BEGINNING * MINUTE });
  at(BEGINNING, makePipelines);
  for (const { minutesAgo, what } of happenings()) at(minutesAgo, what);
  world.settle(now);
  setPace(world, pace);
}

function makePipelines(call: Call): void {
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  };
  createRole.handle(
    {
      RoleName: 'pipeline-execution',
      Description: 'what the pipelines run as',
      AssumeRolePolicyDocument: JSON.stringify(trust),
    },
    call,
  );
  for (const { name, description, definition } of PIPELINES) {
    createPipeline.handle(
      {
        PipelineName: name,
        PipelineDescription: description,
        PipelineDefinition: JSON.stringify(definition),
        RoleArn: `arn:aws:iam::${ML_PROD}:role/pipeline-execution`,
        ClientRequestToken: undefined,
      },
      call,
    );
  }
}

/** Starts and stops, oldest first. */
function happenings(): { readonly minutesAgo: number; readonly what: (call: Call) => void }[] {
  const all = EXECUTIONS.flatMap((past) => [
    { minutesAgo: past.minutesAgo, what: (call: Call) => start(past, call) },
    ...(past.stoppedAfter === undefined
      ? []
      : [{ minutesAgo: past.minutesAgo - past.stoppedAfter, what: (call: Call) => stop(past, call) }]),
  ]);
  return [...all, ...peoplesStory()].sort((a, b) => b.minutesAgo - a.minutesAgo);
}

/** Identity Center, then the domain, its people, and what they started. */
function peoplesStory(): { readonly minutesAgo: number; readonly what: (call: Call) => void }[] {
  const day = 24 * 60;
  return [
    { minutesAgo: 21 * day - 60, what: (call) => makeLineage(callAs(call, ML_PROD)) },
    { minutesAgo: 20 * day, what: (call) => makeIdentityCenter(callAs(call, MANAGEMENT)) },
    { minutesAgo: 19 * day, what: (call) => makeStudio(callAs(call, RESEARCH)) },
    { minutesAgo: 18 * day, what: (call) => letPeopleIn(callAs(call, RESEARCH)) },
    { minutesAgo: 27 * 60, what: (call) => openNotebook(callAs(call, RESEARCH)) },
    ...BACKGROUND_JOBS.map(({ name, by, minutesAgo }) => ({
      minutesAgo,
      what: (call: Call) => startJob(callAs(call, RESEARCH), name, by),
    })),
  ];
}

/** The administrator of an account. */
const callAs = (call: Call, account: string): Call => ({
  ...call,
  account,
  caller: { account, region: call.region, arn: `arn:aws:iam::${account}:root`, userId: account },
});

function start({ pipeline, id, name, parameters = {} }: PastExecution, call: Call): void {
  startExecution(call, pipelineNamed(pipeline, call), {
    id,
    displayName: name,
    parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
  });
}

const stop = ({ pipeline, id }: PastExecution, call: Call): void =>
  stopExecution(call, executionNamed(`${pipelineArn(REGION, ML_PROD, pipeline)}/execution/${id}`, call));

const callOf = (world: World, now: number): Call => ({
  world,
  caller: { account: ML_PROD, region: REGION, arn: ENGINEER, userId: 'AROAMLENGINEER:anna' },
  account: ML_PROD,
  region: REGION,
  now,
});

function setPace(world: World, pace: 'quick' | 'realistic'): void {
  const meta = world.tables.meta.get('world');
  if (meta) world.tables.meta.put('world', { ...meta, pace });
}
