import type * as Glue from '@aws-sdk/client-glue';
import type { Operations } from '../../operation.ts';
import { batchCreatePartition } from './batch-create-partition.ts';
import { batchDeletePartition } from './batch-delete-partition.ts';
import { createDatabase } from './create-database.ts';
import { createPartition } from './create-partition.ts';
import { createTable } from './create-table.ts';
import { deleteDatabase } from './delete-database.ts';
import { deletePartition } from './delete-partition.ts';
import { deleteTable } from './delete-table.ts';
import { getDatabase } from './get-database.ts';
import { getDatabases } from './get-databases.ts';
import { getPartition } from './get-partition.ts';
import { getPartitionIndexes } from './get-partition-indexes.ts';
import { getPartitions } from './get-partitions.ts';
import { getTable } from './get-table.ts';
import { getTables } from './get-tables.ts';
import { getTags } from './get-tags.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateDatabase } from './update-database.ts';
import { updatePartition } from './update-partition.ts';
import { updateTable } from './update-table.ts';

/** What of Glue is emulated: databases, tables and partitions of the data catalog. */
export const glue = [
  batchCreatePartition,
  batchDeletePartition,
  createDatabase,
  createPartition,
  createTable,
  deleteDatabase,
  deletePartition,
  deleteTable,
  getDatabase,
  getDatabases,
  getPartition,
  getPartitionIndexes,
  getPartitions,
  getTable,
  getTables,
  getTags,
  tagResource,
  untagResource,
  updateDatabase,
  updatePartition,
  updateTable,
] as const satisfies Operations<typeof Glue>;
