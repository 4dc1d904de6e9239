import { CreateDatabaseCommand, CreateTableCommand, GlueClient } from '@aws-sdk/client-glue';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  AccessDeniedException,
  EntityNotFoundException,
  GetTemporaryGlueTableCredentialsCommand,
  GrantPermissionsCommand,
  LakeFormationClient,
  PermissionTypeMismatchException,
  RegisterResourceCommand,
  type Resource,
} from '@aws-sdk/client-lakeformation';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, REGION, rejection, testSandbox } from '../support/world.ts';

const ANALYST = `arn:aws:iam::${OWNER}:role/analyst`;
const TableArn = `arn:aws:glue:${REGION}:${OWNER}:table/sales/trends`;

/** A table below a bucket, a role that may ask Lake Formation, and one that Lake Formation may take. */
async function lakeWorld() {
  const { sandbox, iam, sts } = await testSandbox();
  const keep = <C extends { destroy(): void }>(client: C): C => {
    onTestFinished(() => client.destroy());
    return client;
  };
  const trusting = (Principal: object) =>
    JSON.stringify({ Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] });
  const make = (RoleName: string, Principal: object) =>
    iam(OWNER).send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trusting(Principal) }));
  await make('analyst', { AWS: OWNER });
  await make('lake', { Service: 'lakeformation.amazonaws.com' });
  await make('deaf', { Service: 'ec2.amazonaws.com' });
  const asks = { Effect: 'Allow', Action: 'lakeformation:GetDataAccess', Resource: '*' };
  const PolicyDocument = JSON.stringify({ Statement: [asks] });
  await iam(OWNER).send(new PutRolePolicyCommand({ RoleName: 'analyst', PolicyName: 'ask', PolicyDocument }));
  const glue = keep(new GlueClient(clientConfig(sandbox.url, OWNER)));
  await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'sales' } }));
  const StorageDescriptor = { Location: 's3://data/trends', Columns: [{ Name: 'a', Type: 'int' }] };
  await glue.send(new CreateTableCommand({ DatabaseName: 'sales', TableInput: { Name: 'trends', StorageDescriptor } }));
  const { Credentials } = await sts(OWNER).send(new AssumeRoleCommand({ RoleArn: ANALYST, RoleSessionName: 'me' }));
  const config = clientConfig(sandbox.url, OWNER);
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const [owner, analyst] = [
    keep(new LakeFormationClient(config)),
    keep(new LakeFormationClient({ ...config, credentials })),
  ];
  const grant = (Resource: Resource) =>
    owner.send(
      new GrantPermissionsCommand({
        Principal: { DataLakePrincipalIdentifier: ANALYST },
        Resource,
        Permissions: ['SELECT'],
      }),
    );
  const register = (role: string, place = '') =>
    owner.send(
      new RegisterResourceCommand({
        ResourceArn: `arn:aws:s3:::data${place}`,
        RoleArn: `arn:aws:iam::${OWNER}:role/${role}`,
      }),
    );
  const ask = (more: object = {}) => analyst.send(new GetTemporaryGlueTableCredentialsCommand({ TableArn, ...more }));
  return { grant, register, ask };
}

test('a table gives credentials for its place to who may read it, and to nobody else', async () => {
  const { grant, register, ask } = await lakeWorld();
  await register('lake');
  expect(await rejection(ask())).toBeInstanceOf(AccessDeniedException);
  await grant({ Table: { DatabaseName: 'sales', TableWildcard: {} } });
  expect(await ask()).toMatchObject({ VendedS3Path: ['s3://data/trends/'], AccessKeyId: expect.any(String) as string });
  expect(await rejection(ask({ Permissions: ['INSERT'] }))).toBeInstanceOf(AccessDeniedException);
  const unknown = ask({ TableArn: `${TableArn}s` });
  expect(await rejection(unknown)).toBeInstanceOf(EntityNotFoundException);
});

test('an engine that cannot filter columns gets nothing of a table of which some columns are granted', async () => {
  const { grant, register, ask } = await lakeWorld();
  await register('lake');
  await grant({ TableWithColumns: { DatabaseName: 'sales', Name: 'trends', ColumnNames: ['a'] } });
  const whole = ask({ SupportedPermissionTypes: ['CELL_FILTER_PERMISSION'] });
  expect(await rejection(whole)).toBeInstanceOf(PermissionTypeMismatchException);
  expect(await ask({ SupportedPermissionTypes: ['COLUMN_PERMISSION'] })).toHaveProperty('SessionToken');
});

test('a place has to be registered, with a role that Lake Formation may take; the nearest one counts', async () => {
  const { grant, register, ask } = await lakeWorld();
  await grant({ Table: { DatabaseName: 'sales', Name: 'trends' } });
  expect(await rejection(ask())).toBeInstanceOf(EntityNotFoundException);
  await register('deaf');
  expect(await rejection(ask())).toMatchObject({
    message: expect.stringMatching(/cannot assume .*role\/deaf/) as string,
  });
  await register('lake', '/trends');
  expect(await ask()).toHaveProperty('SessionToken');
});
