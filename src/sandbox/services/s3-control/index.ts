import type * as S3Control from '@aws-sdk/client-s3-control';
import type { Operations } from '../../operation.ts';
import { associateAccessGrantsIdentityCenter } from './associate-access-grants-identity-center.ts';
import { createAccessGrant } from './create-access-grant.ts';
import { createAccessGrantsInstance } from './create-access-grants-instance.ts';
import { createAccessGrantsLocation } from './create-access-grants-location.ts';
import { deleteAccessGrant } from './delete-access-grant.ts';
import { deleteAccessGrantsInstance } from './delete-access-grants-instance.ts';
import { deleteAccessGrantsLocation } from './delete-access-grants-location.ts';
import { dissociateAccessGrantsIdentityCenter } from './dissociate-access-grants-identity-center.ts';
import { getAccessGrant } from './get-access-grant.ts';
import { getAccessGrantsInstance } from './get-access-grants-instance.ts';
import { getAccessGrantsInstanceForPrefix } from './get-access-grants-instance-for-prefix.ts';
import { getAccessGrantsLocation } from './get-access-grants-location.ts';
import { getDataAccess } from './get-data-access.ts';
import { listAccessGrants } from './list-access-grants.ts';
import { listAccessGrantsInstances } from './list-access-grants-instances.ts';
import { listAccessGrantsLocations } from './list-access-grants-locations.ts';
import { listCallerAccessGrants } from './list-caller-access-grants.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateAccessGrantsLocation } from './update-access-grants-location.ts';

/** What of S3 Control is emulated: access grants. */
export const s3Control = [
  associateAccessGrantsIdentityCenter,
  createAccessGrant,
  createAccessGrantsInstance,
  createAccessGrantsLocation,
  deleteAccessGrant,
  deleteAccessGrantsInstance,
  deleteAccessGrantsLocation,
  dissociateAccessGrantsIdentityCenter,
  getAccessGrant,
  getAccessGrantsInstance,
  getAccessGrantsInstanceForPrefix,
  getAccessGrantsLocation,
  getDataAccess,
  listAccessGrants,
  listAccessGrantsInstances,
  listAccessGrantsLocations,
  listCallerAccessGrants,
  listTagsForResource,
  tagResource,
  untagResource,
  updateAccessGrantsLocation,
] as const satisfies Operations<typeof S3Control>;
