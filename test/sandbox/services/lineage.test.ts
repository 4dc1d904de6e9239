import { AssociateResourceShareCommand, CreateResourceShareCommand } from '@aws-sdk/client-ram';
import { GetResourceShareInvitationsCommand, AcceptResourceShareInvitationCommand } from '@aws-sdk/client-ram';
import {
  AddAssociationCommand,
  CreateActionCommand,
  CreateArtifactCommand,
  DeleteArtifactCommand,
  DescribeArtifactCommand,
  DescribeLineageGroupCommand,
  GetLineageGroupPolicyCommand,
  ListAssociationsCommand,
  paginateQueryLineage,
  QueryLineageCommand,
  ResourceNotFound,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { CONSUMER, OWNER, rejection, testSandbox } from '../support/world.ts';

const GROUP = `arn:aws:sagemaker:us-east-1:${OWNER}:lineage-group/sagemaker-default-lineage-group`;

async function artifact(client: SageMakerClient, SourceUri: string): Promise<string> {
  const { ArtifactArn } = await client.send(
    new CreateArtifactCommand({ ArtifactType: 'Model', Source: { SourceUri } }),
  );
  return ArtifactArn ?? '';
}

const link = (client: SageMakerClient, SourceArn: string, DestinationArn: string) =>
  client.send(new AddAssociationCommand({ SourceArn, DestinationArn, AssociationType: 'DerivedFrom' }));

test('the lineage group comes with the first entity', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  const group = new DescribeLineageGroupCommand({ LineageGroupName: 'sagemaker-default-lineage-group' });
  expect(await rejection(client.send(group))).toBeInstanceOf(ResourceNotFound);
  const arn = await artifact(client, 's3://b/a');
  expect(await client.send(group)).toMatchObject({ LineageGroupArn: GROUP });
  expect(await client.send(new DescribeArtifactCommand({ ArtifactArn: arn }))).toMatchObject({
    LineageGroupArn: GROUP,
  });
});

test('a query follows directions, depth, filters and pages', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  const chain: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) chain.push(await artifact(client, `s3://b/${name}`));
  const [a = '', b = '', c = '', d = ''] = chain;
  await link(client, a, b);
  await link(client, b, c);
  await link(client, c, d);
  const query = async (more: object): Promise<(string | undefined)[] | undefined> =>
    (await client.send(new QueryLineageCommand({ StartArns: [b], ...more }))).Vertices?.map((one) => one.Arn);
  expect(await query({ Direction: 'Descendants' })).toEqual([b, c, d]);
  expect(await query({ Direction: 'Ascendants' })).toEqual([b, a]);
  expect(await query({ Direction: 'Descendants', MaxDepth: 1 })).toEqual([b, c]);
  expect(await query({ Filters: { Types: ['DataSet'] } })).toEqual([]);
  const found: (string | undefined)[] = [];
  let edges = 0;
  for await (const page of paginateQueryLineage({ client, pageSize: 2 }, { StartArns: [a] })) {
    found.push(...(page.Vertices ?? []).map((one) => one.Arn));
    edges += page.Edges?.length ?? 0;
  }
  expect(found).toEqual(chain);
  expect(edges).toBe(3);
  expect(await rejection(query({ MaxDepth: 11 }))).toMatchObject({ name: 'ValidationException' });
  expect(await rejection(client.send(new DeleteArtifactCommand({ ArtifactArn: a })))).toMatchObject({
    name: 'ValidationException',
  });
  const { AssociationSummaries } = await client.send(new ListAssociationsCommand({ SourceArn: a }));
  expect(AssociationSummaries).toMatchObject([{ DestinationArn: b, AssociationType: 'DerivedFrom' }]);
});

test('a shared group is seen by its consumer, whose new artifacts are the same as shared ones', async () => {
  const world = await testSandbox();
  const [owner, consumer] = [world.sagemaker(OWNER), world.sagemaker(CONSUMER)];
  const shared = await artifact(owner, 's3://b/model');
  const query = new QueryLineageCommand({ StartArns: [shared] });
  expect(await rejection(consumer.send(query))).toMatchObject({ name: 'AccessDeniedException' });
  const { resourceShare } = await world
    .ram(OWNER)
    .send(new CreateResourceShareCommand({ name: 'lineage', principals: [CONSUMER] }));
  await world
    .ram(OWNER)
    .send(
      new AssociateResourceShareCommand({ resourceShareArn: resourceShare?.resourceShareArn, resourceArns: [GROUP] }),
    );
  await world.tick(1);
  const { resourceShareInvitations } = await world.ram(CONSUMER).send(new GetResourceShareInvitationsCommand());
  const { resourceShareInvitationArn } = resourceShareInvitations?.[0] ?? {};
  await world.ram(CONSUMER).send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }));
  await world.tick(1);
  expect((await consumer.send(query)).Vertices).toHaveLength(1);
  const own = await artifact(consumer, 's3://b/model');
  const hidden = await consumer.send(
    new CreateActionCommand({ ActionName: 'mine', ActionType: 'X', Source: { SourceUri: 'x' } }),
  );
  await link(consumer, shared, hidden.ActionArn ?? '');
  const seen = await owner.send(query);
  expect(seen.Vertices?.map((one) => one.Arn)).toEqual([shared]);
  expect(seen.Edges).toContainEqual({ SourceArn: own, DestinationArn: shared, AssociationType: 'SameAs' });
  const { ResourcePolicy } = await owner.send(new GetLineageGroupPolicyCommand({ LineageGroupName: GROUP }));
  expect(ResourcePolicy).toContain(CONSUMER);
});
