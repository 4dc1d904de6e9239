import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  GetResourceShareInvitationsCommand,
} from '@aws-sdk/client-ram';
import { AddTagsCommand, paginateSearch, SearchCommand, type SearchCommandInput } from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { CONSUMER, OWNER, READ, rejection, STRANGER, testSandbox, type TestSandbox } from '../support/world.ts';

const names = async (world: TestSandbox, input: SearchCommandInput, account = OWNER): Promise<unknown[]> => {
  const { Results = [] } = await world.sagemaker(account).send(new SearchCommand({ MaxResults: 100, ...input }));
  return Results.map(
    (one) =>
      one.Pipeline?.PipelineName ??
      one.PipelineExecution?.PipelineExecutionDisplayName ??
      one.TrainingJob?.TrainingJobName,
  );
};

const filter = (Name: string, Operator: 'Equals' | 'Contains' | 'In' | 'NotEquals' | 'Exists', Value?: string) => ({
  SearchExpression: { Filters: [{ Name, Operator, Value }] },
});

test('executions are found by what is described of them, latest change first', async () => {
  const world = await testSandbox({});
  const Resource = 'PipelineExecution';
  expect(await names(world, { Resource, ...filter('PipelineExecutionStatus', 'Equals', 'Stopped') })).toEqual([
    'many-epochs',
  ]);
  expect(await names(world, { Resource, ...filter('PipelineArn', 'Contains', 'fraud') })).toEqual([
    'weekly-again',
    'weekly',
  ]);
  const nested: Pick<SearchCommandInput, 'SearchExpression'> = {
    SearchExpression: {
      NestedFilters: [
        {
          NestedPropertyName: 'PipelineParameters',
          Filters: [
            { Name: 'PipelineParameters.Name', Value: 'Epochs' },
            { Name: 'PipelineParameters.Value', Operator: 'Equals', Value: '400' },
          ],
        },
      ],
    },
  };
  expect(await names(world, { Resource, ...nested })).toEqual(['many-epochs']);
});

test('operators, sub-expressions and tags', async () => {
  const world = await testSandbox({});
  const Resource = 'Pipeline';
  const ResourceArn = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-score`;
  await world.sagemaker(OWNER).send(new AddTagsCommand({ ResourceArn, Tags: [{ Key: 'team', Value: 'crm' }] }));
  expect(await names(world, { Resource, ...filter('Tags.team', 'Equals', 'crm') })).toEqual(['churn-score']);
  const sorted = { Resource, SortBy: 'PipelineName', SortOrder: 'Ascending' } as const;
  expect(await names(world, { ...sorted, ...filter('PipelineName', 'In', 'churn-train, fraud-detect') })).toEqual([
    'churn-train',
    'fraud-detect',
  ]);
  expect(await names(world, { ...sorted, ...filter('PipelineName', 'NotEquals', 'churn-train') })).toEqual([
    'churn-score',
    'fraud-detect',
  ]);
  const either: Pick<SearchCommandInput, 'SearchExpression'> = {
    SearchExpression: {
      Operator: 'Or',
      Filters: [{ Name: 'PipelineName', Value: 'churn-train' }],
      SubExpressions: [{ Filters: [{ Name: 'PipelineName', Operator: 'Contains', Value: 'score' }] }],
    },
  };
  expect(await names(world, { ...sorted, ...either })).toEqual(['churn-score', 'churn-train']);
});

test('hits come in pages and are counted', async () => {
  const world = await testSandbox({});
  const client = world.sagemaker(OWNER);
  const { TotalHits, Results } = await client.send(new SearchCommand({ Resource: 'PipelineExecution', MaxResults: 3 }));
  expect([TotalHits?.Value, TotalHits?.Relation, Results?.length]).toEqual([8, 'EqualTo', 3]);
  let count = 0;
  for await (const page of paginateSearch({ client, pageSize: 3 }, { Resource: 'PipelineExecution' }))
    count += page.Results?.length ?? 0;
  expect(count).toBe(8);
});

test('what others share is found only when asked for, and only by those it is shared with', async () => {
  const world = await testSandbox({});
  const arn = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train`;
  const share = { name: 'churn', principals: [CONSUMER], resourceArns: [arn], permissionArns: [READ] };
  await world.ram(OWNER).send(new CreateResourceShareCommand(share));
  await world.tick(1);
  const { resourceShareInvitations } = await world.ram(CONSUMER).send(new GetResourceShareInvitationsCommand({}));
  const resourceShareInvitationArn = resourceShareInvitations?.[0]?.resourceShareInvitationArn;
  if (resourceShareInvitationArn)
    await world.ram(CONSUMER).send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }));
  await world.tick(1);
  const cross = { Resource: 'Pipeline', CrossAccountFilterOption: 'CrossAccount' } as const;
  expect(await names(world, cross, CONSUMER)).toEqual(['churn-train']);
  expect(await names(world, cross, STRANGER)).toEqual([]);
  expect(await names(world, { Resource: 'Pipeline' }, CONSUMER)).toEqual([]);
});

test('a type of which the sandbox has none is not emulated, rather than nowhere', async () => {
  const world = await testSandbox();
  const error = await rejection(world.sagemaker(OWNER).send(new SearchCommand({ Resource: 'Endpoint' })));
  expect(error).toMatchObject({ name: 'NotImplemented' });
});
