import type * as LakeFormation from '@aws-sdk/client-lakeformation';
import type { Operations } from '../../operation.ts';
import { batchGrantPermissions } from './batch-grant-permissions.ts';
import { createLakeFormationIdentityCenterConfiguration } from './create-lake-formation-identity-center-configuration.ts';
import { deleteLakeFormationIdentityCenterConfiguration } from './delete-lake-formation-identity-center-configuration.ts';
import { deregisterResource } from './deregister-resource.ts';
import { describeLakeFormationIdentityCenterConfiguration } from './describe-lake-formation-identity-center-configuration.ts';
import { describeResource } from './describe-resource.ts';
import { getDataLakeSettings } from './get-data-lake-settings.ts';
import { getTemporaryGlueTableCredentials } from './get-temporary-glue-table-credentials.ts';
import { grantPermissions } from './grant-permissions.ts';
import { listPermissions } from './list-permissions.ts';
import { listResources } from './list-resources.ts';
import { putDataLakeSettings } from './put-data-lake-settings.ts';
import { registerResource } from './register-resource.ts';
import { revokePermissions } from './revoke-permissions.ts';
import { updateLakeFormationIdentityCenterConfiguration } from './update-lake-formation-identity-center-configuration.ts';
import { updateResource } from './update-resource.ts';

/** What of Lake Formation is emulated: permissions, registered locations, settings, and its integration with Identity Center. */
export const lakeFormation = [
  batchGrantPermissions,
  createLakeFormationIdentityCenterConfiguration,
  deleteLakeFormationIdentityCenterConfiguration,
  deregisterResource,
  describeLakeFormationIdentityCenterConfiguration,
  describeResource,
  getDataLakeSettings,
  getTemporaryGlueTableCredentials,
  grantPermissions,
  listPermissions,
  listResources,
  putDataLakeSettings,
  registerResource,
  revokePermissions,
  updateLakeFormationIdentityCenterConfiguration,
  updateResource,
] as const satisfies Operations<typeof LakeFormation>;
