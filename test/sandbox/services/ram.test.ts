import {
  AcceptResourceShareInvitationCommand,
  AssociateResourceShareCommand,
  AssociateResourceSharePermissionCommand,
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
  DisassociateResourceShareCommand,
  GetPermissionCommand,
  GetResourcePoliciesCommand,
  GetResourceShareAssociationsCommand,
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
  IdempotentParameterMismatchException,
  InvalidNextTokenException,
  InvalidParameterException,
  ListPendingInvitationResourcesCommand,
  ListPrincipalsCommand,
  ListResourcesCommand,
  ListResourceSharePermissionsCommand,
  ListResourceTypesCommand,
  MalformedArnException,
  OperationNotPermittedException,
  paginateGetResourceShares,
  RejectResourceShareInvitationCommand,
  ResourceShareInvitationAlreadyAcceptedException,
  ResourceShareInvitationAlreadyRejectedException,
  ResourceShareInvitationArnNotFoundException,
  ResourceShareInvitationExpiredException,
  TagResourceCommand,
  UnknownResourceException,
  UntagResourceCommand,
  UpdateResourceShareCommand,
  type RAMClient,
} from '@aws-sdk/client-ram';
import { DeletePipelineCommand } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from 'vitest';
import {
  CONSUMER,
  EXECUTE,
  makePipeline,
  OWNER,
  READ,
  rejection,
  STRANGER,
  testSandbox,
  type TestSandbox,
} from '../support/world.ts';

interface Shared {
  readonly world: TestSandbox;
  readonly owner: RAMClient;
  readonly consumer: RAMClient;
  readonly share: string;
  readonly pipeline: string;
  readonly invitation: string;
}

/** A pipeline shared with the consumer, whose invitation waits. */
async function shared(more: object = {}): Promise<Shared> {
  const world = await testSandbox();
  const [owner, consumer] = [world.ram(OWNER), world.ram(CONSUMER)];
  const pipeline = await makePipeline(world.sagemaker(OWNER), 'churn');
  const made = await owner.send(
    new CreateResourceShareCommand({ name: 'churn', principals: [CONSUMER], resourceArns: [pipeline], ...more }),
  );
  await world.tick(1);
  const share = made.resourceShare?.resourceShareArn ?? '';
  return { world, owner, consumer, share, pipeline, invitation: await latestInvitation(consumer) };
}

const invitations = async (client: RAMClient) =>
  (await client.send(new GetResourceShareInvitationsCommand({}))).resourceShareInvitations ?? [];

const latestInvitation = async (client: RAMClient): Promise<string> =>
  (await invitations(client)).at(-1)?.resourceShareInvitationArn ?? '';

const accept = (client: RAMClient, arn: string) =>
  client.send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn: arn }));

const reject = (client: RAMClient, arn: string) =>
  client.send(new RejectResourceShareInvitationCommand({ resourceShareInvitationArn: arn }));

async function principalStatus(owner: RAMClient, share: string): Promise<string | undefined> {
  const input = { associationType: 'PRINCIPAL' as const, resourceShareArns: [share] };
  return (await owner.send(new GetResourceShareAssociationsCommand(input))).resourceShareAssociations?.[0]?.status;
}

describe('an invitation', () => {
  test('waits for its receiver, and the principal stays ASSOCIATING meanwhile', async () => {
    const { owner, consumer, share, world } = await shared();
    const [one] = await invitations(consumer);
    expect(one).toMatchObject({ status: 'PENDING', senderAccountId: OWNER, receiverAccountId: CONSUMER });
    expect(await invitations(owner)).toEqual([]);
    await world.tick(3600);
    expect(await principalStatus(owner, share)).toBe('ASSOCIATING');
  });

  test('shows its resources before it is accepted', async () => {
    const { consumer, invitation, pipeline } = await shared();
    const input = { resourceShareInvitationArn: invitation };
    const { resources } = await consumer.send(new ListPendingInvitationResourcesCommand(input));
    expect(resources).toMatchObject([{ arn: pipeline, type: 'sagemaker:Pipeline' }]);
  });

  test('once accepted shows the share to the consumer within a second and is kept for ever', async () => {
    const { world, owner, consumer, invitation, share } = await shared();
    expect((await accept(consumer, invitation)).resourceShareInvitation?.status).toBe('ACCEPTED');
    await world.tick(1);
    expect(await principalStatus(owner, share)).toBe('ASSOCIATED');
    const { resourceShares } = await consumer.send(new GetResourceSharesCommand({ resourceOwner: 'OTHER-ACCOUNTS' }));
    expect(resourceShares?.map((one) => one.resourceShareArn)).toEqual([share]);
    await world.tick(365 * 24 * 3600);
    expect((await invitations(consumer)).map((one) => one.status)).toEqual(['ACCEPTED']);
  });

  test('cannot be answered twice', async () => {
    const { consumer, invitation } = await shared();
    await accept(consumer, invitation);
    expect(await rejection(accept(consumer, invitation))).toBeInstanceOf(
      ResourceShareInvitationAlreadyAcceptedException,
    );
    expect(await rejection(reject(consumer, invitation))).toBeInstanceOf(
      ResourceShareInvitationAlreadyAcceptedException,
    );
  });

  test('once rejected leaves the owner a FAILED principal with the reason', async () => {
    const { owner, consumer, invitation, share } = await shared();
    await reject(consumer, invitation);
    expect(await rejection(accept(consumer, invitation))).toBeInstanceOf(
      ResourceShareInvitationAlreadyRejectedException,
    );
    expect(await principalStatus(owner, share)).toBe('FAILED');
  });

  test('expires after 12 hours, and the principal is disassociated with it', async () => {
    const { world, owner, consumer, invitation, share } = await shared();
    await world.tick(12 * 3600 - 2);
    expect((await invitations(consumer))[0]?.status).toBe('PENDING');
    await world.tick(2);
    expect((await invitations(consumer))[0]?.status).toBe('EXPIRED');
    expect(await principalStatus(owner, share)).toBe('DISASSOCIATED');
    expect(await rejection(accept(consumer, invitation))).toBeInstanceOf(ResourceShareInvitationExpiredException);
  });

  test('is sent anew when the principal is taken out and put in again', async () => {
    const { world, owner, consumer, invitation, share } = await shared();
    const change = { resourceShareArn: share, principals: [CONSUMER] };
    await owner.send(new DisassociateResourceShareCommand(change));
    await owner.send(new AssociateResourceShareCommand(change));
    expect((await invitations(consumer)).map((one) => one.status)).toEqual(['EXPIRED', 'PENDING']);
    expect(await rejection(accept(consumer, invitation))).toBeInstanceOf(ResourceShareInvitationExpiredException);
    await accept(consumer, await latestInvitation(consumer));
    await world.tick(1);
    expect(await principalStatus(owner, share)).toBe('ASSOCIATED');
  });

  test('belongs to its receiver and its Region', async () => {
    const { world, invitation } = await shared();
    expect(await rejection(accept(world.ram(STRANGER), invitation))).toBeInstanceOf(
      ResourceShareInvitationArnNotFoundException,
    );
    const elsewhere = world.ram(CONSUMER, 'eu-west-1');
    expect(await rejection(accept(elsewhere, invitation))).toBeInstanceOf(ResourceShareInvitationArnNotFoundException);
    expect(await invitations(elsewhere)).toEqual([]);
  });
});

describe('a share', () => {
  test('lists its permission, resources, principals and merged policy', async () => {
    const { world, owner, consumer, invitation, share, pipeline } = await shared({ permissionArns: [EXECUTE] });
    await accept(consumer, invitation);
    await world.tick(1);
    const { permissions } = await owner.send(new ListResourceSharePermissionsCommand({ resourceShareArn: share }));
    expect(permissions?.map((one) => one.arn)).toEqual([EXECUTE]);
    const received = await consumer.send(
      new ListResourcesCommand({ resourceOwner: 'OTHER-ACCOUNTS', resourceType: 'SAGEMAKER:pipeline' }),
    );
    expect(received.resources).toMatchObject([{ arn: pipeline, resourceShareArn: share, status: 'AVAILABLE' }]);
    const given = await owner.send(new ListPrincipalsCommand({ resourceOwner: 'SELF' }));
    expect(given.principals).toMatchObject([{ id: CONSUMER, external: true }]);
    const from = await consumer.send(new ListPrincipalsCommand({ resourceOwner: 'OTHER-ACCOUNTS' }));
    expect(from.principals).toMatchObject([{ id: OWNER }]);
    const { policies } = await owner.send(new GetResourcePoliciesCommand({ resourceArns: [pipeline] }));
    expect(JSON.parse(policies?.[0] ?? '{}')).toMatchObject({
      Statement: [{ Principal: { AWS: [`arn:aws:iam::${CONSUMER}:root`] } }],
    });
  });

  test('without a permission gets the default of its resource type', async () => {
    const { owner, share } = await shared();
    const { permissions } = await owner.send(new ListResourceSharePermissionsCommand({ resourceShareArn: share }));
    expect(permissions?.map((one) => one.arn)).toEqual([READ]);
    const other = { resourceShareArn: share, permissionArn: EXECUTE };
    expect(await rejection(owner.send(new AssociateResourceSharePermissionCommand(other)))).toBeInstanceOf(
      InvalidParameterException,
    );
    await owner.send(new AssociateResourceSharePermissionCommand({ ...other, replace: true }));
    const replaced = await owner.send(new ListResourceSharePermissionsCommand({ resourceShareArn: share }));
    expect(replaced.permissions?.map((one) => one.arn)).toEqual([EXECUTE]);
  });

  test('is renamed and tagged, with any text', async () => {
    const { owner, share } = await shared();
    const name = 'déjà <vu> & "co" \u{1f600}';
    await owner.send(new UpdateResourceShareCommand({ resourceShareArn: share, name }));
    await owner.send(
      new TagResourceCommand({
        resourceShareArn: share,
        tags: [
          { key: 'a', value: 'é' },
          { key: 'b', value: '' },
        ],
      }),
    );
    await owner.send(new UntagResourceCommand({ resourceShareArn: share, tagKeys: ['b'] }));
    const { resourceShares } = await owner.send(new GetResourceSharesCommand({ resourceOwner: 'SELF', name }));
    expect(resourceShares).toMatchObject([{ name, tags: [{ key: 'a', value: 'é' }] }]);
  });

  test('once deleted ends its associations, is listed as DELETED, and is unknown hours later', async () => {
    const { world, owner, share } = await shared();
    await owner.send(new DeleteResourceShareCommand({ resourceShareArn: share }));
    await world.tick(1);
    const mine = { resourceOwner: 'SELF' as const, resourceShareArns: [share] };
    expect((await owner.send(new GetResourceSharesCommand(mine))).resourceShares?.[0]?.status).toBe('DELETED');
    expect(await principalStatus(owner, share)).toBe('DISASSOCIATED');
    expect(await rejection(owner.send(new DeleteResourceShareCommand({ resourceShareArn: share })))).toBeInstanceOf(
      UnknownResourceException,
    );
    await world.tick(3 * 3600);
    expect(await rejection(owner.send(new GetResourceSharesCommand(mine)))).toBeInstanceOf(UnknownResourceException);
  });

  test('cannot be left by its consumer, and is unknown to it as its own', async () => {
    const { world, consumer, invitation, share } = await shared();
    await accept(consumer, invitation);
    await world.tick(1);
    const leave = { resourceShareArn: share, principals: [CONSUMER] };
    expect(await rejection(consumer.send(new DisassociateResourceShareCommand(leave)))).toBeInstanceOf(
      OperationNotPermittedException,
    );
    const own = { resourceOwner: 'SELF' as const, resourceShareArns: [share] };
    expect(await rejection(consumer.send(new GetResourceSharesCommand(own)))).toBeInstanceOf(UnknownResourceException);
  });

  test('loses a pipeline that is deleted', async () => {
    const { world, owner, share, pipeline } = await shared();
    await world
      .sagemaker(OWNER)
      .send(new DeletePipelineCommand({ PipelineName: 'churn', ClientRequestToken: undefined }));
    await world.tick(1);
    const input = { associationType: 'RESOURCE' as const, resourceShareArns: [share], resourceArn: pipeline };
    const { resourceShareAssociations } = await owner.send(new GetResourceShareAssociationsCommand(input));
    expect(resourceShareAssociations?.[0]?.status).toBe('DISASSOCIATED');
  });
});

describe('a request', () => {
  test.each([
    ['no ARN', 'pipeline', MalformedArnException],
    ['a pipeline that does not exist', `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/none`, UnknownResourceException],
    ['a pipeline of another account', `arn:aws:sagemaker:us-east-1:${STRANGER}:pipeline/x`, UnknownResourceException],
    ['a pipeline of another Region', `arn:aws:sagemaker:eu-west-1:${OWNER}:pipeline/x`, UnknownResourceException],
    ['a type that nobody shares', `arn:aws:sagemaker:us-east-1:${OWNER}:model/x`, InvalidParameterException],
  ])('to share %s is refused and leaves nothing behind', async (_what, arn, error) => {
    const owner = (await testSandbox()).ram(OWNER);
    const create = owner.send(
      new CreateResourceShareCommand({ name: 'x', resourceArns: [arn], principals: [CONSUMER] }),
    );
    expect(await rejection(create)).toBeInstanceOf(error);
    expect((await owner.send(new GetResourceSharesCommand({ resourceOwner: 'SELF' }))).resourceShares).toEqual([]);
  });

  test('for an outsider needs allowExternalPrincipals', async () => {
    const owner = (await testSandbox()).ram(OWNER);
    const create = new CreateResourceShareCommand({
      name: 'x',
      principals: [CONSUMER],
      allowExternalPrincipals: false,
    });
    const error = await rejection(owner.send(create));
    expect(error).toBeInstanceOf(InvalidParameterException);
    expect(error.message).toContain(`${CONSUMER} is not in your AWS organization`);
  });

  test('repeated with its client token is done once; with other parameters it is refused', async () => {
    const owner = (await testSandbox()).ram(OWNER);
    const input = { name: 'x', clientToken: 'token-1' };
    const [first, second] = [
      await owner.send(new CreateResourceShareCommand(input)),
      await owner.send(new CreateResourceShareCommand(input)),
    ];
    expect(second.resourceShare?.resourceShareArn).toBe(first.resourceShare?.resourceShareArn);
    const other = owner.send(new CreateResourceShareCommand({ ...input, name: 'y' }));
    expect(await rejection(other)).toBeInstanceOf(IdempotentParameterMismatchException);
  });

  test('pages through everything, and takes no token of another question', async () => {
    const owner = (await testSandbox()).ram(OWNER);
    for (const name of ['a', 'b', 'c', 'd', 'e']) await owner.send(new CreateResourceShareCommand({ name }));
    const names: (string | undefined)[] = [];
    for await (const page of paginateGetResourceShares({ client: owner, pageSize: 2 }, { resourceOwner: 'SELF' })) {
      names.push(...(page.resourceShares ?? []).map((one) => one.name));
    }
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e']);
    const { nextToken } = await owner.send(new GetResourceSharesCommand({ resourceOwner: 'SELF', maxResults: 2 }));
    const stolen = owner.send(new GetResourceSharesCommand({ resourceOwner: 'OTHER-ACCOUNTS', nextToken }));
    expect(await rejection(stolen)).toBeInstanceOf(InvalidNextTokenException);
  });

  test('without a required member is refused in AWS words', async () => {
    const owner = (await testSandbox()).ram(OWNER);
    const error = await rejection(owner.send(new CreateResourceShareCommand({ name: undefined })));
    expect(error.name).toBe('ValidationException');
    expect(error.message).toBe(
      "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
    );
  });

  test('for types and permissions answers what is emulated', async () => {
    const owner = (await testSandbox()).ram(OWNER);
    const { resourceTypes } = await owner.send(new ListResourceTypesCommand({}));
    expect(resourceTypes?.map((one) => one.resourceType)).toContain('sagemaker:Pipeline');
    const { permission } = await owner.send(new GetPermissionCommand({ permissionArn: EXECUTE }));
    expect((JSON.parse(permission?.permission ?? '{}') as { Action: string[] }).Action).toHaveLength(10);
  });
});

test('sources, which would narrow a share, are refused, not ignored', async () => {
  const { ram } = await testSandbox();
  const refused = await rejection(ram(OWNER).send(new CreateResourceShareCommand({ name: 's', sources: [OWNER] })));
  expect(refused).toMatchObject({ name: 'NotImplemented', $metadata: { httpStatusCode: 501 } });
  expect(refused.message).toMatch(/ram:CreateResourceShare with sources is not emulated/);
});

test('retained sharing is told by the share, and needs one that allows external principals', async () => {
  const { ram } = await testSandbox();
  const resourceShareConfiguration = { retainSharingOnAccountLeaveOrganization: true };
  const { resourceShare } = await ram(OWNER).send(
    new CreateResourceShareCommand({ name: 's', resourceShareConfiguration, principals: [CONSUMER] }),
  );
  expect(resourceShare).toMatchObject({ resourceShareConfiguration });
  const refused = await rejection(
    ram(OWNER).send(
      new CreateResourceShareCommand({ name: 't', resourceShareConfiguration, allowExternalPrincipals: false }),
    ),
  );
  expect(refused).toBeInstanceOf(InvalidParameterException);
});
