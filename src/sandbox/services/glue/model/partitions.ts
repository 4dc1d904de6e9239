import type { ErrorDetail, Partition, PartitionInput } from '@aws-sdk/client-glue';
import type { Call } from '../../../operation.ts';
import { AwsError } from '../../../aws-error.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail, tableNamed, tables, type KeptTable } from './glue.ts';

const partitions = resourceKind<PartitionInput>('glue:partition');

type KeptPartition = Kept<PartitionInput>;

interface OfTable {
  readonly DatabaseName?: string | undefined;
  readonly TableName?: string | undefined;
}

export const tableOf = (call: Call, { DatabaseName, TableName }: OfTable): KeptTable =>
  tableNamed(call, DatabaseName, TableName);

const partitionArn = (table: KeptTable, values: readonly string[] = []): string =>
  `${table.arn}/partition/${values.map(encodeURIComponent).join('/')}`;

export const partitionsOf = (call: Call, table: KeptTable): KeptPartition[] => partitions.in(call.world, table.arn);

export function partitionNamed(call: Call, table: KeptTable, values: readonly string[] | undefined): KeptPartition {
  return (
    partitions.find(call, partitionArn(table, values)) ?? fail('EntityNotFoundException', 'Cannot find partition.')
  );
}

/** A partition has one value for each of its table's partition keys. */
export function makePartition(call: Call, table: KeptTable, input: PartitionInput = {}): void {
  const values = input.Values ?? [];
  if (values.length !== (table.body.PartitionKeys ?? []).length) {
    fail('InvalidInputException', 'The number of partition keys do not match the number of partition values');
  }
  const arn = partitionArn(table, values);
  if (partitions.find(call, arn)) fail('AlreadyExistsException', 'Partition already exists.');
  partitions.make(call, { arn, name: values.join('/'), parent: table.arn, body: input });
}

/** Changes a partition; other values make it another one. */
export function changePartition(
  call: Call,
  table: KeptTable,
  values: readonly string[] | undefined,
  input: PartitionInput = {},
): void {
  const before = partitionNamed(call, table, values);
  partitions.remove(call.world, before);
  makePartition(call, table, { ...input, Values: input.Values ?? before.body.Values });
}

export const removePartition = (call: Call, table: KeptTable, values: readonly string[] | undefined): void =>
  partitions.remove(call.world, partitionNamed(call, table, values));

/** Removes a table with its partitions. */
export function removeTable(call: Call, table: KeptTable): void {
  for (const one of partitionsOf(call, table)) partitions.remove(call.world, one);
  tables.remove(call.world, table);
}

export const toPartition = (table: KeptTable, { body, account, createdAt }: KeptPartition): Partition => {
  const { LastAccessTime: _access, LastAnalyzedTime: _analyzed, ...members } = body;
  return {
    ...members,
    DatabaseName: table.parent?.split('/').at(-1) ?? '',
    TableName: table.name,
    CreationTime: new Date(createdAt),
    CatalogId: account,
  };
};

/** Does it one by one; answers what went wrong with which. */
export function eachPartition<T extends { readonly values: readonly string[] | undefined }>(
  all: readonly T[],
  handle: (one: T) => void,
): { PartitionValues: string[]; ErrorDetail: ErrorDetail }[] {
  return all.flatMap((one) => {
    try {
      handle(one);
      return [];
    } catch (thrown) {
      if (!(thrown instanceof AwsError)) throw thrown;
      const ErrorDetail = { ErrorCode: thrown.code, ErrorMessage: thrown.message };
      return [{ PartitionValues: [...(one.values ?? [])], ErrorDetail }];
    }
  });
}
