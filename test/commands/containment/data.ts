import { IAM } from '@aws-sdk/client-iam';
import { LakeFormation } from '@aws-sdk/client-lakeformation';
import { S3Control } from '@aws-sdk/client-s3-control';
import { SSOAdmin } from '@aws-sdk/client-sso-admin';
import { administrator, applicationOf, JANE } from '../../constructs/identity/people.ts';
import { MANAGEMENT, RESEARCH } from './incident.ts';

const INSTANCE = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
const AccountId = RESEARCH;
const GRANTEE = { GranteeType: 'DIRECTORY_USER', GranteeIdentifier: JANE } as const;
const PRINCIPAL = { DataLakePrincipalIdentifier: `arn:aws:identitystore:::user/${JANE}` };

/** What jane may reach by name, and whether background sessions may begin. */
export interface DataState {
  readonly grants: readonly string[];
  readonly lake: readonly string[];
  readonly sessions: string;
}

export const GIVEN: DataState = {
  grants: ['READ s3://sales/*'],
  lake: ['SELECT on trends'],
  sessions: 'ENABLED',
};

export const TAKEN: DataState = { grants: [], lake: [], sessions: 'DISABLED' };

function clientsOf(url: string) {
  const { endpoint, ...access } = administrator(url);
  // The client puts the account in front of any host name, which an address does not bear.
  const control = new S3Control({ ...access, endpointProvider: () => ({ url: new URL(endpoint) }) });
  const lake = new LakeFormation(administrator(url));
  const sso = new SSOAdmin(administrator(url, MANAGEMENT));
  const close = (): void => [control, lake, sso].forEach((client) => client.destroy());
  return { control, lake, sso, close };
}

/** Gives jane an access grant and a permission of Lake Formation, both by name. */
export async function giveData(url: string): Promise<void> {
  const { control, lake, close } = clientsOf(url);
  const iam = new IAM(administrator(url));
  const Statement = {
    Effect: 'Allow',
    Principal: { Service: 'access-grants.s3.amazonaws.com' },
    Action: ['sts:AssumeRole', 'sts:SetContext'],
  };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  const { Role } = await iam.createRole({ RoleName: 'grants', AssumeRolePolicyDocument });
  await control.createAccessGrantsInstance({ AccountId, IdentityCenterArn: INSTANCE });
  const { AccessGrantsLocationId } = await control.createAccessGrantsLocation({
    AccountId,
    LocationScope: 's3://sales',
    IAMRoleArn: Role?.Arn,
  });
  await control.createAccessGrant({
    AccountId,
    AccessGrantsLocationId,
    AccessGrantsLocationConfiguration: { S3SubPrefix: '*' },
    Grantee: GRANTEE,
    Permission: 'READ',
  });
  await lake.createLakeFormationIdentityCenterConfiguration({ InstanceArn: INSTANCE });
  await lake.grantPermissions({
    Principal: PRINCIPAL,
    Resource: { Table: { DatabaseName: 'sales', Name: 'trends' } },
    Permissions: ['SELECT'],
  });
  iam.destroy();
  close();
}

export async function dataStateOf(url: string): Promise<DataState> {
  const { control, lake, sso, close } = clientsOf(url);
  try {
    const ApplicationArn = await applicationOf(url, 'research-studio');
    const { AccessGrantsList = [] } = await control.listAccessGrants({ AccountId, ...GRANTEE });
    const { PrincipalResourcePermissions = [] } = await lake.listPermissions({ Principal: PRINCIPAL });
    const answer = await sso.getApplicationSessionConfiguration({ ApplicationArn });
    return {
      grants: AccessGrantsList.map(({ Permission = '', GrantScope = '' }) => `${Permission} ${GrantScope}`),
      lake: PrincipalResourcePermissions.map(
        ({ Permissions = [], Resource }) => `${Permissions.join(' ')} on ${Resource?.Table?.Name ?? ''}`,
      ),
      sessions: answer.UserBackgroundSessionApplicationStatus ?? '',
    };
  } finally {
    close();
  }
}
