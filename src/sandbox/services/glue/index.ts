import type * as Glue from '@aws-sdk/client-glue';
import type { Operations } from '../../operation.ts';
import { createDatabase } from './create-database.ts';
import { createTable } from './create-table.ts';
import { deleteDatabase } from './delete-database.ts';
import { deleteTable } from './delete-table.ts';
import { getDatabase } from './get-database.ts';
import { getDatabases } from './get-databases.ts';
import { getPartitionIndexes } from './get-partition-indexes.ts';
import { getTable } from './get-table.ts';
import { getTables } from './get-tables.ts';
import { getTags } from './get-tags.ts';
import { updateDatabase } from './update-database.ts';
import { updateTable } from './update-table.ts';

/** What of Glue is emulated: databases and tables of the data catalog. */
export const glue = [
  createDatabase,
  createTable,
  deleteDatabase,
  deleteTable,
  getDatabase,
  getDatabases,
  getPartitionIndexes,
  getTable,
  getTables,
  getTags,
  updateDatabase,
  updateTable,
] as const satisfies Operations<typeof Glue>;
