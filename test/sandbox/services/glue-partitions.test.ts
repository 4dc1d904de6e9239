import { AlreadyExistsException, EntityNotFoundException, Glue, InvalidInputException } from '@aws-sdk/client-glue';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, testSandbox } from '../support/world.ts';

const table = { DatabaseName: 'db', TableName: 't' };

async function catalog(): Promise<Glue> {
  const { sandbox } = await testSandbox();
  const glue = new Glue(clientConfig(sandbox.url, OWNER));
  onTestFinished(() => glue.destroy());
  await glue.createDatabase({ DatabaseInput: { Name: 'db' } });
  const PartitionKeys = [
    { Name: 'year', Type: 'int' },
    { Name: 'team', Type: 'string' },
  ];
  await glue.createTable({ DatabaseName: 'db', TableInput: { Name: 't', PartitionKeys } });
  return glue;
}

test('partitions are made, found by an expression, changed and deleted', async () => {
  const glue = await catalog();
  const made = await glue.batchCreatePartition({
    ...table,
    PartitionInputList: [
      { Values: ['2025', 'a'] },
      { Values: ['2026', 'a'] },
      { Values: ['2026', 'b'] },
      { Values: ['x'] },
    ],
  });
  expect(made.Errors).toMatchObject([{ PartitionValues: ['x'], ErrorDetail: { ErrorCode: 'InvalidInputException' } }]);
  const find = async (Expression?: string) =>
    (await glue.getPartitions({ ...table, Expression })).Partitions?.map((one) => one.Values?.join('/'));
  expect(await find()).toHaveLength(3);
  expect(await find("year > 2025 AND team = 'a'")).toEqual(['2026/a']);
  expect(await find("year = 2025 OR team = 'b'")).toEqual(['2025/a', '2026/b']);
  expect(await find("(year = 2025) OR (year = 2026) AND (team = 'b')")).toEqual(['2025/a', '2026/b']);
  expect(await rejection(find("(year = 2025 OR year = 2026) AND team = 'b'"))).toBeInstanceOf(InvalidInputException);
  expect(await rejection(find('colour = 3'))).toBeInstanceOf(InvalidInputException);
  const again = glue.createPartition({ ...table, PartitionInput: { Values: ['2025', 'a'] } });
  expect(await rejection(again)).toBeInstanceOf(AlreadyExistsException);
  await glue.updatePartition({
    ...table,
    PartitionValueList: ['2025', 'a'],
    PartitionInput: { Values: ['2024', 'a'], Parameters: { k: 'v' } },
  });
  const { Partition } = await glue.getPartition({ ...table, PartitionValues: ['2024', 'a'] });
  expect(Partition).toMatchObject({ ...table, CatalogId: OWNER, Parameters: { k: 'v' } });
  await glue.deletePartition({ ...table, PartitionValues: ['2024', 'a'] });
  const gone = await glue.batchDeletePartition({
    ...table,
    PartitionsToDelete: [{ Values: ['2024', 'a'] }, { Values: ['2026', 'a'] }],
  });
  expect(gone.Errors).toMatchObject([{ ErrorDetail: { ErrorCode: 'EntityNotFoundException' } }]);
  expect(await find()).toEqual(['2026/b']);
  await glue.deleteTable({ DatabaseName: 'db', Name: 't' });
  expect(await rejection(find())).toBeInstanceOf(EntityNotFoundException);
});

test('a database is tagged', async () => {
  const glue = await catalog();
  const ResourceArn = `arn:aws:glue:us-east-1:${OWNER}:database/db`;
  await glue.tagResource({ ResourceArn, TagsToAdd: { a: '1', b: '2' } });
  await glue.untagResource({ ResourceArn, TagsToRemove: ['a'] });
  expect((await glue.getTags({ ResourceArn })).Tags).toEqual({ b: '2' });
  expect(await rejection(glue.getTags({ ResourceArn: `${ResourceArn}x` }))).toBeInstanceOf(EntityNotFoundException);
});
