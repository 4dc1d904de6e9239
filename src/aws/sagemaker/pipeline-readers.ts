import { accountOfArn, parseArn, pipelineNameOf, type Arn, type Region } from '../../domain/arn.ts';
import { isTerminal, type Execution, type ExecutionStep, type Pipeline } from '../../domain/execution.ts';
import type { AccountSession } from '../account-session.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { PipelineReaders } from './pipeline-ports.ts';
import { readPages, type Page } from '../read-pages.ts';
import { readDefinition } from './definition.ts';
import { describedExecution, isGenericFailure, listedExecutions, reasonOfSteps } from './execution-of.ts';
import { byStart, stepOf } from './step-of.ts';

/** The most SageMaker takes. */
const PAGE = 100;
const COUNT_LIMIT = 1000;
const AT_ONCE = 8;

/** Pipelines are always asked for by ARN: a bare name would be looked for in the caller's own account. */
export function pipelineReaders(session: AccountSession, region: Region): PipelineReaders {
  const sagemaker = { service: 'sagemaker', region } as const;

  const executions = (pipelineArn: Arn, limit?: number): Promise<Execution[]> =>
    readPages(async (NextToken) => {
      const call = { ...sagemaker, operation: 'ListPipelineExecutions', subject: pipelineArn };
      const page = await session.call(call, (client) =>
        client.listPipelineExecutions({
          PipelineName: pipelineArn,
          SortBy: 'CreationTime',
          SortOrder: 'Descending',
          MaxResults: Math.min(PAGE, limit ?? PAGE),
          NextToken,
        }),
      );
      return { items: page.PipelineExecutionSummaries?.map(listedExecutions(pipelineArn)), nextToken: page.NextToken };
    }, limit);

  const steps = async (executionArn: Arn): Promise<readonly ExecutionStep[]> => {
    const all = await readPages(async (NextToken) => {
      const call = { ...sagemaker, operation: 'ListPipelineExecutionSteps', subject: executionArn };
      const page = await session.call(call, (client) =>
        client.listPipelineExecutionSteps({
          PipelineExecutionArn: executionArn,
          SortOrder: 'Ascending',
          MaxResults: PAGE,
          NextToken,
        }),
      );
      return { items: page.PipelineExecutionSteps?.map(stepOf), nextToken: page.NextToken };
    });
    return all.sort(byStart);
  };

  /** With its end and the useful reason, which lists do not have. */
  const execution = async (executionArn: Arn): Promise<Execution> => {
    const call = { ...sagemaker, operation: 'DescribePipelineExecution', subject: executionArn };
    const raw = await session.call(call, (client) =>
      client.describePipelineExecution({ PipelineExecutionArn: executionArn }),
    );
    const described = describedExecution(executionArn, raw);
    if (!isGenericFailure(described)) return described;
    return { ...described, failureReason: reasonOfSteps(await steps(executionArn)) ?? described.failureReason };
  };

  const pipelineOf = (arn: Arn): Pipeline => {
    const owner = accountOfArn(arn) ?? '';
    const own = owner === session.account;
    return { arn, name: pipelineNameOf(arn), owner, region: parseArn(arn)?.region || region, shared: !own };
  };

  const ownPage = async (NextToken: string | undefined): Promise<Page<Pipeline>> => {
    const page = await session.call({ ...sagemaker, operation: 'ListPipelines' }, (client) =>
      client.listPipelines({ SortBy: 'CreationTime', SortOrder: 'Descending', MaxResults: PAGE, NextToken }),
    );
    const items = page.PipelineSummaries?.map(({ PipelineArn = '', LastExecutionTime: last }) => ({
      ...pipelineOf(PipelineArn),
      lastStartedAt: last?.toISOString() ?? null,
    }));
    return { items, nextToken: page.NextToken };
  };

  return {
    own: () => readPages(ownPage),
    newest: async () => (await ownPage(undefined)).items ?? [],
    describe: async (pipelineArn) => {
      const call = { ...sagemaker, operation: 'DescribePipeline', subject: pipelineArn };
      const raw = await session.call(call, (client) => client.describePipeline({ PipelineName: pipelineArn }));
      const definition = raw.PipelineDefinition ?? '';
      return {
        ...pipelineOf(raw.PipelineArn ?? pipelineArn),
        displayName: raw.PipelineDisplayName ?? null,
        status: raw.PipelineStatus ?? 'unknown',
        roleArn: raw.RoleArn ?? null,
        definition,
        ...readDefinition(definition),
      };
    },
    executions: async (pipelineArn, { limit, describe = true } = {}) => {
      const listed = await executions(pipelineArn, limit);
      if (!describe || limit === undefined || limit > PAGE) return listed;
      return mapLimit(listed, AT_ONCE, (one) => (isTerminal(one.status) ? execution(one.arn) : Promise.resolve(one)));
    },
    countExecutions: async (pipelineArn, limit = COUNT_LIMIT) => (await executions(pipelineArn, limit)).length,
    execution,
    steps,
    parameters: (executionArn) =>
      readPages(async (NextToken) => {
        const call = { ...sagemaker, operation: 'ListPipelineParametersForExecution', subject: executionArn };
        const page = await session.call(call, (client) =>
          client.listPipelineParametersForExecution({
            PipelineExecutionArn: executionArn,
            MaxResults: PAGE,
            NextToken,
          }),
        );
        const items = page.PipelineParameters?.map(({ Name = '', Value = '' }) => ({ name: Name, value: Value }));
        return { items, nextToken: page.NextToken };
      }),
    definitionOf: async (executionArn) => {
      const call = { ...sagemaker, operation: 'DescribePipelineDefinitionForExecution', subject: executionArn };
      const raw = await session.call(call, (client) =>
        client.describePipelineDefinitionForExecution({ PipelineExecutionArn: executionArn }),
      );
      return raw.PipelineDefinition ?? '';
    },
  };
}
