import {
  AthenaClient,
  CreateWorkGroupCommand,
  DeleteWorkGroupCommand,
  GetWorkGroupCommand,
  InvalidRequestException,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UpdateWorkGroupCommand,
  paginateListWorkGroups,
} from '@aws-sdk/client-athena';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, CONSUMER, OWNER, rejection, testSandbox } from '../support/world.ts';

test('a workgroup is made, changed member by member, tagged, listed and deleted', async () => {
  const { sandbox } = await testSandbox();
  const client = new AthenaClient(clientConfig(sandbox.url, OWNER));
  const other = new AthenaClient(clientConfig(sandbox.url, CONSUMER));
  onTestFinished(() => [client, other].forEach((one) => one.destroy()));
  const ResultConfiguration = { OutputLocation: 's3://results/', ExpectedBucketOwner: OWNER };
  await client.send(
    new CreateWorkGroupCommand({ Name: 'team', Description: 'd', Configuration: { ResultConfiguration } }),
  );
  const again = client.send(new CreateWorkGroupCommand({ Name: 'team' }));
  expect(await rejection(again)).toBeInstanceOf(InvalidRequestException);
  const ConfigurationUpdates = { ResultConfigurationUpdates: { RemoveExpectedBucketOwner: true } };
  await client.send(new UpdateWorkGroupCommand({ WorkGroup: 'team', ConfigurationUpdates }));
  const { WorkGroup } = await client.send(new GetWorkGroupCommand({ WorkGroup: 'team' }));
  expect(WorkGroup).toMatchObject({ Description: 'd', State: 'ENABLED' });
  expect(WorkGroup?.Configuration?.ResultConfiguration).toEqual({ OutputLocation: 's3://results/' });
  const ResourceARN = `arn:aws:athena:us-east-1:${OWNER}:workgroup/team`;
  await client.send(new TagResourceCommand({ ResourceARN, Tags: [{ Key: 'k', Value: 'v' }] }));
  expect((await client.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags).toEqual([{ Key: 'k', Value: 'v' }]);
  const names: (string | undefined)[] = [];
  for await (const page of paginateListWorkGroups({ client, pageSize: 1 }, {}))
    names.push(...(page.WorkGroups ?? []).map((one) => one.Name));
  expect(names).toEqual(['primary', 'team']);
  expect(await rejection(other.send(new GetWorkGroupCommand({ WorkGroup: 'team' })))).toMatchObject({
    message: 'WorkGroup is not found.',
  });
  await client.send(new DeleteWorkGroupCommand({ WorkGroup: 'team' }));
  expect(await rejection(client.send(new DeleteWorkGroupCommand({ WorkGroup: 'team' })))).toBeInstanceOf(
    InvalidRequestException,
  );
});
