import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  DeleteConflictException,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  EntityAlreadyExistsException,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListInstanceProfilesForRoleCommand,
  ListPolicyVersionsCommand,
  ListRolePoliciesCommand,
  ListUsersCommand,
  MalformedPolicyDocumentException,
  NoSuchEntityException,
  paginateListRoles,
  PutRolePolicyCommand,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
  UpdateRoleDescriptionCommand,
} from '@aws-sdk/client-iam';
import { expect, test } from 'vitest';
import { CONSUMER, OWNER, rejection, testSandbox } from '../support/world.ts';

const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::*<&>"é' }],
});
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const role = { RoleName: 'r1', AssumeRolePolicyDocument: TRUST };

test('a role is created, read, changed member by member, tagged and deleted', async () => {
  const client = (await testSandbox()).iam(OWNER);
  const text = 'a & b <c>\r\n\té';
  const made = await client.send(
    new CreateRoleCommand({ ...role, Path: '/team/', Description: text, Tags: [{ Key: 'k', Value: '' }] }),
  );
  expect(made.Role).toMatchObject({
    Arn: `arn:aws:iam::${OWNER}:role/team/r1`,
    Description: text,
    MaxSessionDuration: 3600,
  });
  await client.send(new UpdateRoleCommand({ RoleName: 'r1', MaxSessionDuration: 7200 }));
  await client.send(new TagRoleCommand({ RoleName: 'r1', Tags: [{ Key: 'x', Value: 'y' }] }));
  await client.send(new UntagRoleCommand({ RoleName: 'r1', TagKeys: ['k'] }));
  const { Role } = await client.send(new GetRoleCommand({ RoleName: 'r1' }));
  expect(Role).toMatchObject({ Description: text, MaxSessionDuration: 7200, Tags: [{ Key: 'x', Value: 'y' }] });
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(TRUST);
  await client.send(new UpdateRoleDescriptionCommand({ RoleName: 'r1', Description: 'new' }));
  await client.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'r1', PolicyDocument: '{"Statement":[]}' }));
  expect((await client.send(new GetRoleCommand({ RoleName: 'r1' }))).Role?.Description).toBe('new');
  expect((await client.send(new ListInstanceProfilesForRoleCommand({ RoleName: 'r1' }))).InstanceProfiles).toEqual([]);
  await client.send(new DeleteRoleCommand({ RoleName: 'r1' }));
  const gone = await rejection(client.send(new GetRoleCommand({ RoleName: 'r1' })));
  expect(gone).toBeInstanceOf(NoSuchEntityException);
  expect(gone).toMatchObject({ $metadata: { httpStatusCode: 404 } });
});

test('roles are unique per account, and another account sees none of them', async () => {
  const world = await testSandbox();
  await world.iam(OWNER).send(new CreateRoleCommand(role));
  expect(await rejection(world.iam(OWNER).send(new CreateRoleCommand(role)))).toBeInstanceOf(
    EntityAlreadyExistsException,
  );
  expect(await rejection(world.iam(CONSUMER).send(new GetRoleCommand({ RoleName: 'r1' })))).toBeInstanceOf(
    NoSuchEntityException,
  );
  await world.iam(CONSUMER).send(new CreateRoleCommand(role));
});

test('inline policies come and go', async () => {
  const client = (await testSandbox()).iam(OWNER);
  await client.send(new CreateRoleCommand(role));
  const inline = { RoleName: 'r1', PolicyName: 'p' };
  await client.send(new PutRolePolicyCommand({ ...inline, PolicyDocument: POLICY }));
  const { PolicyDocument } = await client.send(new GetRolePolicyCommand(inline));
  expect(decodeURIComponent(PolicyDocument ?? '')).toBe(POLICY);
  expect((await client.send(new ListRolePoliciesCommand({ RoleName: 'r1' }))).PolicyNames).toEqual(['p']);
  expect(await rejection(client.send(new DeleteRoleCommand({ RoleName: 'r1' })))).toBeInstanceOf(
    DeleteConflictException,
  );
  await client.send(new DeleteRolePolicyCommand(inline));
  expect(await rejection(client.send(new GetRolePolicyCommand(inline)))).toBeInstanceOf(NoSuchEntityException);
  const bad = client.send(new PutRolePolicyCommand({ ...inline, PolicyDocument: '{' }));
  expect(await rejection(bad)).toBeInstanceOf(MalformedPolicyDocumentException);
});

test('managed policies have versions, and are not deleted while attached', async () => {
  const client = (await testSandbox()).iam(OWNER);
  await client.send(new CreateRoleCommand(role));
  const made = await client.send(new CreatePolicyCommand({ PolicyName: 'p', PolicyDocument: POLICY }));
  const PolicyArn = made.Policy?.Arn ?? '';
  await client.send(new AttachRolePolicyCommand({ RoleName: 'r1', PolicyArn }));
  await client.send(
    new AttachRolePolicyCommand({ RoleName: 'r1', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }),
  );
  const { AttachedPolicies } = await client.send(new ListAttachedRolePoliciesCommand({ RoleName: 'r1' }));
  expect(AttachedPolicies?.map((one) => one.PolicyName)).toEqual(['p', 'ReadOnlyAccess']);
  expect((await client.send(new GetPolicyCommand({ PolicyArn }))).Policy).toMatchObject({
    DefaultVersionId: 'v1',
    AttachmentCount: 1,
  });
  await client.send(
    new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: '{"Statement":[]}', SetAsDefault: true }),
  );
  const { PolicyVersion } = await client.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }));
  expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe('{"Statement":[]}');
  expect(
    (await client.send(new ListPolicyVersionsCommand({ PolicyArn }))).Versions?.map((one) => one.VersionId),
  ).toEqual(['v2', 'v1']);
  expect(await rejection(client.send(new DeletePolicyCommand({ PolicyArn })))).toBeInstanceOf(DeleteConflictException);
  await client.send(new DetachRolePolicyCommand({ RoleName: 'r1', PolicyArn }));
  await client.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
  await client.send(new DeletePolicyCommand({ PolicyArn }));
  expect(await rejection(client.send(new ListPolicyVersionsCommand({ PolicyArn })))).toBeInstanceOf(
    NoSuchEntityException,
  );
});

test('lists page by marker', async () => {
  const client = (await testSandbox()).iam(OWNER);
  for (const name of ['a', 'b', 'c']) await client.send(new CreateRoleCommand({ ...role, RoleName: name }));
  const names: (string | undefined)[] = [];
  for await (const page of paginateListRoles({ client, pageSize: 2 }, {}))
    names.push(...(page.Roles ?? []).map((one) => one.RoleName));
  expect(names).toEqual(['a', 'b', 'c']);
});

test('what is not emulated answers 501 naming the operation', async () => {
  const error = await rejection((await testSandbox()).iam(OWNER).send(new ListUsersCommand({})));
  expect(error).toMatchObject({
    name: 'NotImplemented',
    message: 'iam:ListUsers is not emulated by this sandbox.',
    $metadata: { httpStatusCode: 501 },
  });
});

test('a missing member is a ValidationError', async () => {
  const error = await rejection((await testSandbox()).iam(OWNER).send(new GetRoleCommand({ RoleName: undefined })));
  expect(error).toMatchObject({ name: 'ValidationError' });
  expect(error.message).toMatch(/Value null at '[rR]oleName'/);
});
