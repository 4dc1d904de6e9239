import type { DataLakeSettings } from '@aws-sdk/client-lakeformation';
import type { Call } from '../../../operation.ts';
import { resourceKind } from '../../resource-kind.ts';

const kind = resourceKind<DataLakeSettings>('lakeformation:settings');

const arnOf = (call: Call): string => `arn:aws:lakeformation:${call.region}:${call.account}:settings`;

const EVERYBODY = [
  { Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' }, Permissions: ['ALL' as const] },
];

/** A new lake lets IAM decide. https://docs.aws.amazon.com/lake-formation/latest/dg/change-settings.html */
export const settingsOf = (call: Call): DataLakeSettings =>
  kind.find(call, arnOf(call))?.body ?? {
    DataLakeAdmins: [],
    ReadOnlyAdmins: [],
    CreateDatabaseDefaultPermissions: EVERYBODY,
    CreateTableDefaultPermissions: EVERYBODY,
    Parameters: { CROSS_ACCOUNT_VERSION: '1', SET_CONTEXT: 'TRUE' },
    TrustedResourceOwners: [],
    AllowExternalDataFiltering: false,
    ExternalDataFilteringAllowList: [],
    AuthorizedSessionTagValueList: [],
  };

/** Settings are put as a whole: what is left out is emptied. */
export function putSettings(call: Call, given: DataLakeSettings): void {
  const known = kind.find(call, arnOf(call));
  if (known) kind.remove(call.world, known);
  kind.make(call, {
    arn: arnOf(call),
    name: 'settings',
    body: {
      DataLakeAdmins: [],
      ReadOnlyAdmins: [],
      CreateDatabaseDefaultPermissions: [],
      CreateTableDefaultPermissions: [],
      TrustedResourceOwners: [],
      AllowExternalDataFiltering: false,
      ExternalDataFilteringAllowList: [],
      AuthorizedSessionTagValueList: [],
      ...given,
      Parameters: { CROSS_ACCOUNT_VERSION: '1', SET_CONTEXT: 'TRUE', ...given.Parameters },
    },
  });
}
