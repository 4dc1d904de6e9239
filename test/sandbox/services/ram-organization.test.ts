import { RemoveAccountFromOrganizationCommand } from '@aws-sdk/client-organizations';
import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  EnableSharingWithAwsOrganizationCommand,
  GetResourceShareAssociationsCommand,
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
  InvalidParameterException,
  OperationNotPermittedException,
  UnknownResourceException,
} from '@aws-sdk/client-ram';
import { expect, test } from 'vitest';
import type { AccountRecord } from '../../../src/sandbox/world/records/account.ts';
import { CONSUMER, MANAGEMENT, OWNER, rejection, STRANGER, testSandbox, type TestSandbox } from '../support/world.ts';
import { stateFileWith } from '../support/state.ts';

const ORGANIZATION = `arn:aws:organizations::${MANAGEMENT}:organization/o-test`;
const UNIT = `arn:aws:organizations::${MANAGEMENT}:ou/o-test/ou-data`;

/** Owner and consumer in one organization, the consumer in a unit of it; the stranger outside. */
async function organized(ramSharing: boolean): Promise<TestSandbox> {
  const account = (id: string, organization: string | null, units: string[] = []): [string, string, AccountRecord] => [
    'accounts',
    id,
    { id, alias: null, joinedAt: 0, organization, units },
  ];
  const stateFile = await stateFileWith([
    ['organizations', 'o-test', { id: 'o-test', arn: ORGANIZATION, managementAccount: MANAGEMENT, ramSharing }],
    account(MANAGEMENT, 'o-test'),
    account(OWNER, 'o-test'),
    account(CONSUMER, 'o-test', [UNIT]),
    account(STRANGER, null),
  ]);
  return testSandbox({ empty: true, stateFile });
}

const create = (world: TestSandbox, principal: string) =>
  world
    .ram(OWNER)
    .send(new CreateResourceShareCommand({ name: 'x', principals: [principal], allowExternalPrincipals: false }));

const sharesOf = async (world: TestSandbox, account: string) =>
  (await world.ram(account).send(new GetResourceSharesCommand({ resourceOwner: 'OTHER-ACCOUNTS' }))).resourceShares ??
  [];

test.each([CONSUMER, ORGANIZATION, UNIT])(
  'sharing with %s inside the organization needs no invitation',
  async (principal) => {
    const world = await organized(true);
    await create(world, principal);
    await world.tick(1);
    const { resourceShareInvitations } = await world.ram(CONSUMER).send(new GetResourceShareInvitationsCommand({}));
    expect(resourceShareInvitations).toEqual([]);
    const input = { associationType: 'PRINCIPAL' } as const;
    const { resourceShareAssociations } = await world.ram(OWNER).send(new GetResourceShareAssociationsCommand(input));
    expect(resourceShareAssociations).toMatchObject([
      { associatedEntity: principal, status: 'ASSOCIATED', external: false },
    ]);
    expect(await sharesOf(world, CONSUMER)).toHaveLength(1);
    expect(await sharesOf(world, STRANGER)).toHaveLength(0);
  },
);

test('a unit takes in only its own accounts', async () => {
  const world = await organized(true);
  await create(world, UNIT);
  await world.tick(1);
  expect(await sharesOf(world, MANAGEMENT)).toHaveLength(0);
});

test('while sharing with the organization is off, accounts get an invitation and units are unknown', async () => {
  const world = await organized(false);
  await create(world, CONSUMER);
  const { resourceShareInvitations } = await world.ram(CONSUMER).send(new GetResourceShareInvitationsCommand({}));
  expect(resourceShareInvitations).toHaveLength(1);
  const error = await rejection(create(world, UNIT));
  expect(error).toBeInstanceOf(UnknownResourceException);
  expect(error.message).toBe('OrganizationalUnit ou-data could not be found.');
});

test('only the management account turns sharing on', async () => {
  const world = await organized(false);
  const enable = (account: string) => world.ram(account).send(new EnableSharingWithAwsOrganizationCommand({}));
  expect(await rejection(enable(OWNER))).toBeInstanceOf(OperationNotPermittedException);
  expect((await enable(MANAGEMENT)).returnValue).toBe(true);
  await create(world, UNIT);
});

test('who leaves the organization loses what it was given as a member, and keeps what is retained', async () => {
  const world = await organized(true);
  await create(world, CONSUMER);
  await world.ram(OWNER).send(
    new CreateResourceShareCommand({
      name: 'kept',
      principals: [CONSUMER],
      resourceShareConfiguration: { retainSharingOnAccountLeaveOrganization: true },
    }),
  );
  const { resourceShareInvitations } = await world.ram(CONSUMER).send(new GetResourceShareInvitationsCommand({}));
  expect(resourceShareInvitations).toMatchObject([{ resourceShareName: 'kept', status: 'PENDING' }]);
  const { resourceShareInvitationArn } = resourceShareInvitations?.[0] ?? {};
  await world.ram(CONSUMER).send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }));
  await world.tick(1);
  expect((await sharesOf(world, CONSUMER)).map(({ name }) => name).sort()).toEqual(['kept', 'x']);

  await world.organizations(MANAGEMENT).send(new RemoveAccountFromOrganizationCommand({ AccountId: CONSUMER }));
  expect((await sharesOf(world, CONSUMER)).map(({ name }) => name)).toEqual(['kept']);
});

test('retained sharing names accounts, not organizations or units', async () => {
  const world = await organized(true);
  const refused = world.ram(OWNER).send(
    new CreateResourceShareCommand({
      name: 'kept',
      principals: [UNIT],
      resourceShareConfiguration: { retainSharingOnAccountLeaveOrganization: true },
    }),
  );
  expect(await rejection(refused)).toBeInstanceOf(InvalidParameterException);
});
