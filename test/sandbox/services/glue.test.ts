import {
  AlreadyExistsException,
  CreateDatabaseCommand,
  CreateTableCommand,
  DeleteDatabaseCommand,
  EntityNotFoundException,
  GetDatabaseCommand,
  GetTableCommand,
  GlueClient,
  UpdateDatabaseCommand,
} from '@aws-sdk/client-glue';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, testSandbox } from '../support/world.ts';

test('a database holds tables, and takes them along when it goes', async () => {
  const { sandbox } = await testSandbox();
  const client = new GlueClient(clientConfig(sandbox.url, OWNER));
  onTestFinished(() => client.destroy());
  const make = () => client.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'Sales', Description: 'd' } }));
  await make();
  expect(await rejection(make())).toBeInstanceOf(AlreadyExistsException);
  await client.send(
    new UpdateDatabaseCommand({ Name: 'sales', DatabaseInput: { Name: 'sales', LocationUri: 's3://b/' } }),
  );
  const { Database } = await client.send(new GetDatabaseCommand({ Name: 'sales' }));
  expect(Database).toMatchObject({ Name: 'sales', CatalogId: OWNER, LocationUri: 's3://b/' });
  const Columns = [{ Name: 'id', Type: 'bigint' }];
  await client.send(
    new CreateTableCommand({ DatabaseName: 'sales', TableInput: { Name: 'orders', StorageDescriptor: { Columns } } }),
  );
  const { Table } = await client.send(new GetTableCommand({ DatabaseName: 'sales', Name: 'orders' }));
  expect(Table).toMatchObject({ DatabaseName: 'sales', StorageDescriptor: { Columns } });
  await client.send(new DeleteDatabaseCommand({ Name: 'sales' }));
  expect(await rejection(client.send(new GetTableCommand({ DatabaseName: 'sales', Name: 'orders' })))).toBeInstanceOf(
    EntityNotFoundException,
  );
});
