import type * as Glue from '@aws-sdk/client-glue';
import type { DatabaseInput, TableInput } from '@aws-sdk/client-glue';
import { failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { regionalPage } from '../../regional-page.ts';
import type { Page } from '../../page.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';

/** Defines an operation of Glue. */
export const glueOperation = operationOf<typeof Glue>();

/** Throws one of Glue's own errors. */
export const fail = failure<typeof Glue>();

export type KeptTable = Kept<TableInput>;

export const databases = resourceKind<DatabaseInput>('glue:database');
export const tables = resourceKind<TableInput>('glue:table');

/** Names are kept in lower case. */
export const databaseArn = (call: Call, name: string): string =>
  `arn:aws:glue:${call.region}:${call.account}:database/${name.toLowerCase()}`;
export const tableArn = (call: Call, database: string, name: string): string =>
  `arn:aws:glue:${call.region}:${call.account}:table/${database.toLowerCase()}/${name.toLowerCase()}`;

export const databaseNamed = (call: Call, name = ''): Kept<DatabaseInput> =>
  databases.find(call, databaseArn(call, name)) ?? fail('EntityNotFoundException', `Database ${name} not found.`);

export const tableNamed = (call: Call, database = '', name = ''): Kept<TableInput> =>
  tables.find(call, tableArn(call, database, name)) ?? fail('EntityNotFoundException', `Table ${name} not found.`);

export const toDatabase = ({ body, name, account, createdAt }: Kept<DatabaseInput>): Glue.Database => ({
  ...body,
  Name: name,
  CatalogId: account,
  CreateTime: new Date(createdAt),
});

export const toTable = (table: Kept<TableInput>): Glue.Table => {
  const {
    TargetTable,
    ViewDefinition: _view,
    LastAccessTime: _access,
    LastAnalyzedTime: _analyzed,
    ...body
  } = table.body;
  return {
    ...body,
    ...(TargetTable && { TargetTable }),
    Name: table.name,
    DatabaseName: table.parent?.split('/').at(-1) ?? '',
    CatalogId: table.account,
    CreateTime: new Date(table.createdAt),
    UpdateTime: new Date(table.updatedAt),
    CreatedBy: table.createdBy,
    IsRegisteredWithLakeFormation: false,
    VersionId: '0',
  };
};

/** Glue's pages: 100 unless asked for, which is the most there is. */
export const gluePage = <T>(
  call: Call,
  all: readonly T[],
  {
    MaxResults: size,
    NextToken: token,
    ...query
  }: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
): Page<T> =>
  regionalPage(call, all, { size, token, query, usual: 100, most: 100 }, () =>
    fail('InvalidInputException', 'The NextToken or MaxResults value is not valid.'),
  );
