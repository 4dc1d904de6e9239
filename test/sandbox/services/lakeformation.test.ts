import {
  CreateLakeFormationIdentityCenterConfigurationCommand,
  DescribeLakeFormationIdentityCenterConfigurationCommand,
  DescribeResourceCommand,
  EntityNotFoundException,
  GetDataLakeSettingsCommand,
  GrantPermissionsCommand,
  InvalidInputException,
  LakeFormationClient,
  ListPermissionsCommand,
  PutDataLakeSettingsCommand,
  RegisterResourceCommand,
  RevokePermissionsCommand,
} from '@aws-sdk/client-lakeformation';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, testSandbox } from '../support/world.ts';

async function lake(): Promise<LakeFormationClient> {
  const { sandbox } = await testSandbox();
  const client = new LakeFormationClient(clientConfig(sandbox.url, OWNER));
  onTestFinished(() => client.destroy());
  return client;
}

test('a grant on columns is listed by its table, and revoked until there is nothing left', async () => {
  const client = await lake();
  const change = {
    Principal: { DataLakePrincipalIdentifier: `arn:aws:iam::${OWNER}:role/analyst` },
    Resource: { TableWithColumns: { DatabaseName: 'db', Name: 't', ColumnNames: ['b', 'a'] } },
    Permissions: ['SELECT' as const],
  };
  await client.send(new GrantPermissionsCommand({ ...change, PermissionsWithGrantOption: [] }));
  const list = new ListPermissionsCommand({ Resource: { Table: { DatabaseName: 'db', Name: 't' } } });
  expect((await client.send(list)).PrincipalResourcePermissions).toMatchObject([
    { ...change, PermissionsWithGrantOption: [] },
  ]);
  await client.send(new RevokePermissionsCommand(change));
  const again = await rejection(client.send(new RevokePermissionsCommand(change)));
  expect(again).toBeInstanceOf(InvalidInputException);
  expect(again.message).toMatch(/^No permissions revoked. Grantee has no permissions/);
  expect((await client.send(list)).PrincipalResourcePermissions).toEqual([]);
});

test('locations, settings and the integration with Identity Center are kept', async () => {
  const client = await lake();
  const ResourceArn = 'arn:aws:s3:::lake';
  expect(await rejection(client.send(new DescribeResourceCommand({ ResourceArn })))).toBeInstanceOf(
    EntityNotFoundException,
  );
  await client.send(new RegisterResourceCommand({ ResourceArn, UseServiceLinkedRole: true }));
  const { ResourceInfo } = await client.send(new DescribeResourceCommand({ ResourceArn }));
  expect(ResourceInfo?.RoleArn).toContain('AWSServiceRoleForLakeFormationDataAccess');
  const admin = { DataLakePrincipalIdentifier: `arn:aws:iam::${OWNER}:role/admin` };
  await client.send(new PutDataLakeSettingsCommand({ DataLakeSettings: { DataLakeAdmins: [admin] } }));
  const { DataLakeSettings } = await client.send(new GetDataLakeSettingsCommand({}));
  expect(DataLakeSettings).toMatchObject({ DataLakeAdmins: [admin], CreateDatabaseDefaultPermissions: [] });
  const InstanceArn = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
  const made = await client.send(new CreateLakeFormationIdentityCenterConfigurationCommand({ InstanceArn }));
  const described = await client.send(new DescribeLakeFormationIdentityCenterConfigurationCommand({}));
  expect(described).toMatchObject({ InstanceArn, CatalogId: OWNER, ApplicationArn: made.ApplicationArn });
});
