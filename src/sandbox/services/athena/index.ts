import type * as Athena from '@aws-sdk/client-athena';
import type { Operations } from '../../operation.ts';
import { createDataCatalog } from './create-data-catalog.ts';
import { createWorkGroup } from './create-work-group.ts';
import { deleteDataCatalog } from './delete-data-catalog.ts';
import { deleteWorkGroup } from './delete-work-group.ts';
import { getDataCatalog } from './get-data-catalog.ts';
import { getWorkGroup } from './get-work-group.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { listWorkGroups } from './list-work-groups.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateDataCatalog } from './update-data-catalog.ts';
import { updateWorkGroup } from './update-work-group.ts';

/** What of Athena is emulated: workgroups and data catalogs. */
export const athena = [
  createDataCatalog,
  createWorkGroup,
  deleteDataCatalog,
  deleteWorkGroup,
  getDataCatalog,
  getWorkGroup,
  listTagsForResource,
  listWorkGroups,
  tagResource,
  untagResource,
  updateDataCatalog,
  updateWorkGroup,
] as const satisfies Operations<typeof Athena>;
