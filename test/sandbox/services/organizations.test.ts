import {
  AttachPolicyCommand,
  AWSOrganizationsNotInUseException,
  ConstraintViolationException,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  DeleteOrganizationalUnitCommand,
  DeletePolicyCommand,
  DescribeCreateAccountStatusCommand,
  DescribeOrganizationCommand,
  DetachPolicyCommand,
  DisablePolicyTypeCommand,
  DuplicatePolicyAttachmentException,
  EnablePolicyTypeCommand,
  ListAccountsCommand,
  ListChildrenCommand,
  ListParentsCommand,
  ListPoliciesForTargetCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
  MalformedPolicyDocumentException,
  MoveAccountCommand,
  OrganizationalUnitNotEmptyException,
  PolicyInUseException,
  PolicyTypeNotEnabledException,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { ListPipelinesCommand } from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { MANAGEMENT, OWNER, rejection, testSandbox, type TestSandbox } from '../support/world.ts';

test('the demo organization holds its management account alone', async () => {
  const world = await testSandbox({});
  const client = world.organizations(MANAGEMENT);
  const { Organization } = await client.send(new DescribeOrganizationCommand({}));
  expect(Organization).toMatchObject({ Id: 'o-abc123', MasterAccountId: MANAGEMENT });
  const { Accounts } = await client.send(new ListAccountsCommand({}));
  expect(Accounts?.map((one) => [one.Id, one.Name])).toEqual([[MANAGEMENT, 'management']]);
  const outsider = world.organizations(OWNER).send(new DescribeOrganizationCommand({}));
  expect(await rejection(outsider)).toBeInstanceOf(AWSOrganizationsNotInUseException);
});

const DENY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: 'sagemaker:*', Resource: '*' }],
});
const ALLOW_SOME = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ram:*', Resource: '*' }],
});

interface Scene {
  readonly world: TestSandbox;
  readonly client: OrganizationsClient;
  readonly root: string;
  readonly unit: string;
  /** An account in the unit. */
  readonly member: string;
}

async function organized(): Promise<Scene> {
  const world = await testSandbox();
  const client = world.organizations(MANAGEMENT);
  await client.send(new CreateOrganizationCommand({}));
  const root = (await client.send(new ListRootsCommand({}))).Roots?.[0]?.Id ?? '';
  await client.send(new EnablePolicyTypeCommand({ RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' }));
  const made = await client.send(new CreateOrganizationalUnitCommand({ ParentId: root, Name: 'data' }));
  const unit = made.OrganizationalUnit?.Id ?? '';
  const asked = await client.send(new CreateAccountCommand({ AccountName: 'lab', Email: 'lab@example.com' }));
  expect(asked.CreateAccountStatus?.State).toBe('IN_PROGRESS');
  const CreateAccountRequestId = asked.CreateAccountStatus?.Id;
  const { CreateAccountStatus } = await client.send(new DescribeCreateAccountStatusCommand({ CreateAccountRequestId }));
  expect(CreateAccountStatus?.State).toBe('SUCCEEDED');
  const member = CreateAccountStatus?.AccountId ?? '';
  await client.send(new MoveAccountCommand({ AccountId: member, SourceParentId: root, DestinationParentId: unit }));
  return { world, client, root, unit, member };
}

async function policyOf({ client }: Scene, Content: string, Name = 'p'): Promise<string> {
  const input = { Name, Description: '', Type: 'SERVICE_CONTROL_POLICY', Content } as const;
  return (await client.send(new CreatePolicyCommand(input))).Policy?.PolicySummary?.Id ?? '';
}

const listPipelines = ({ world }: Scene, account: string) =>
  world.sagemaker(account).send(new ListPipelinesCommand({}));

test.each(['root', 'unit', 'member'] as const)('a policy attached to the %s acts on the account', async (where) => {
  const on = await organized();
  const PolicyId = await policyOf(on, DENY);
  await listPipelines(on, on.member);
  await on.client.send(new AttachPolicyCommand({ PolicyId, TargetId: on[where] }));
  expect((await rejection(listPipelines(on, on.member))).message).toBe(
    `User: arn:aws:iam::${on.member}:root is not authorized to perform: sagemaker:ListPipelines on resource: * with an explicit deny in a service control policy`,
  );
  await listPipelines(on, MANAGEMENT);
  await on.client.send(new DetachPolicyCommand({ PolicyId, TargetId: on[where] }));
  await listPipelines(on, on.member);
});

test('every level has to allow', async () => {
  const on = await organized();
  const PolicyId = await policyOf(on, ALLOW_SOME);
  await on.client.send(new AttachPolicyCommand({ PolicyId, TargetId: on.unit }));
  await listPipelines(on, on.member);
  await on.client.send(new DetachPolicyCommand({ PolicyId: 'p-FullAWSAccess', TargetId: on.unit }));
  expect((await rejection(listPipelines(on, on.member))).message).toContain(
    'because no service control policy allows the sagemaker:ListPipelines action',
  );
  await on.client.send(new DisablePolicyTypeCommand({ RootId: on.root, PolicyType: 'SERVICE_CONTROL_POLICY' }));
  await listPipelines(on, on.member);
  const attach = on.client.send(new AttachPolicyCommand({ PolicyId, TargetId: on.unit }));
  expect(await rejection(attach)).toBeInstanceOf(PolicyTypeNotEnabledException);
});

test('policies keep to their quotas', async () => {
  const on = await organized();
  const padded = DENY.padEnd(10_240, ' ');
  const PolicyId = await policyOf(on, padded);
  const longer = await rejection(policyOf(on, `${padded} `, 'longer'));
  expect(longer).toBeInstanceOf(ConstraintViolationException);
  expect(longer).toMatchObject({ Reason: 'POLICY_CONTENT_LIMIT_EXCEEDED' });
  expect(await rejection(policyOf(on, '{"Statement":[{}]}', 'bad'))).toBeInstanceOf(MalformedPolicyDocumentException);
  const attach = (id: string) => on.client.send(new AttachPolicyCommand({ PolicyId: id, TargetId: on.member }));
  await attach(PolicyId);
  expect(await rejection(attach(PolicyId))).toBeInstanceOf(DuplicatePolicyAttachmentException);
  for (let count = 2; count < 10; count++) await attach(await policyOf(on, DENY, `p${count}`));
  expect(await rejection(attach(await policyOf(on, DENY, 'eleventh')))).toMatchObject({
    Reason: 'MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED',
  });
  expect(await rejection(on.client.send(new DeletePolicyCommand({ PolicyId })))).toBeInstanceOf(PolicyInUseException);
  const last = on.client.send(new DetachPolicyCommand({ PolicyId: 'p-FullAWSAccess', TargetId: on.unit }));
  expect(await rejection(last)).toMatchObject({ Reason: 'MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED' });
});

test('the tree is listed from both ends', async () => {
  const { client, root, unit, member } = await organized();
  const children = await client.send(new ListChildrenCommand({ ParentId: unit, ChildType: 'ACCOUNT' }));
  expect(children.Children).toEqual([{ Id: member, Type: 'ACCOUNT' }]);
  const parents = await client.send(new ListParentsCommand({ ChildId: unit }));
  expect(parents.Parents).toEqual([{ Id: root, Type: 'ROOT' }]);
  const filter = { TargetId: member, Filter: 'SERVICE_CONTROL_POLICY' } as const;
  const { Policies } = await client.send(new ListPoliciesForTargetCommand(filter));
  expect(Policies?.map((one) => one.Name)).toEqual(['FullAWSAccess']);
  const { Targets } = await client.send(new ListTargetsForPolicyCommand({ PolicyId: 'p-FullAWSAccess' }));
  expect(Targets?.map((one) => one.Type)).toEqual(['ROOT', 'ORGANIZATIONAL_UNIT', 'ACCOUNT', 'ACCOUNT']);
  const remove = client.send(new DeleteOrganizationalUnitCommand({ OrganizationalUnitId: unit }));
  expect(await rejection(remove)).toBeInstanceOf(OrganizationalUnitNotEmptyException);
});

test('only the management account changes it', async () => {
  const { world, member, root } = await organized();
  const client = world.organizations(member);
  const make = client.send(new CreateOrganizationalUnitCommand({ ParentId: root, Name: 'own' }));
  expect((await rejection(make)).name).toBe('AccessDeniedException');
  expect((await client.send(new DescribeOrganizationCommand({}))).Organization?.MasterAccountId).toBe(MANAGEMENT);
});
