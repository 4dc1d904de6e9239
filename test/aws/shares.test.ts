import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXECUTE_ACTIONS, EXECUTE_PERMISSION } from '../../src/domain/permissions.ts';
import { SagelaneError } from '../../src/domain/errors.ts';
import { CONSUMER, HOUR, OWNER, READER, REGION, sandboxWorld, type SandboxWorld } from './sandbox-world.ts';

let world: SandboxWorld;
let pipeline: string;
let share: string;

beforeEach(async () => {
  world = await sandboxWorld();
  pipeline = await world.createPipeline('churn-train');
  share = await world.share({
    name: 'churn',
    pipelines: [pipeline],
    principals: [CONSUMER, READER],
    permission: 'execute',
  });
  await world.tick(2_000);
});
afterEach(() => world.close());

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (cause: unknown) => (cause instanceof SagelaneError ? cause.code : String(cause)),
  );
const pending = async (account = CONSUMER) => {
  const all = await world.aws.readers(account).shares.invitations();
  return all.find((one) => one.status === 'PENDING')?.arn ?? 'none';
};

test('the owner sees its share, the permission and every association', async () => {
  const { shares } = world.aws.readers(OWNER);
  expect(await shares.owned()).toEqual([
    expect.objectContaining({
      arn: share,
      name: 'churn',
      owner: OWNER,
      status: 'ACTIVE',
      permissionArns: [EXECUTE_PERMISSION],
    }),
  ]);
  const associations = await shares.associations(share);
  expect(associations.map(({ kind, entity, status }) => [kind, entity, status])).toEqual(
    expect.arrayContaining([
      ['RESOURCE', pipeline, 'ASSOCIATED'],
      ['PRINCIPAL', CONSUMER, 'ASSOCIATING'],
      ['PRINCIPAL', READER, 'ASSOCIATING'],
    ]),
  );
  expect(await shares.permissionActions(EXECUTE_PERMISSION)).toEqual(expect.arrayContaining([...EXECUTE_ACTIONS]));
});

test('an invitation carries when it ends: 12 hours after it was sent', async () => {
  const [invitation] = await world.aws.readers(CONSUMER).shares.invitations();
  expect(invitation).toMatchObject({
    shareArn: share,
    shareName: 'churn',
    sender: OWNER,
    receiver: CONSUMER,
    region: REGION,
  });
  expect(invitation?.status).toBe('PENDING');
  expect(Date.parse(invitation?.expiresAt ?? '') - Date.parse(invitation?.invitedAt ?? '')).toBe(12 * HOUR);
});

test('after acceptance the consumer has the share and its pipelines; the owner sees it associated', async () => {
  const arn = await pending();
  expect(await world.aws.writers(CONSUMER).shares.accept(arn)).toMatchObject({ arn, status: 'ACCEPTED' });
  await world.tick(2_000);
  const { shares } = world.aws.readers(CONSUMER);
  expect((await shares.received()).map((one) => one.arn)).toEqual([share]);
  expect(await shares.sharedPipelines()).toEqual([{ arn: pipeline, shareArn: share }]);
  const associations = await world.aws.readers(OWNER).shares.associations(share);
  expect(associations.find((one) => one.entity === CONSUMER)?.status).toBe('ASSOCIATED');
});

test('accepting twice is what was wanted, rejecting afterwards is refused in words', async () => {
  const arn = await pending();
  const { shares } = world.aws.writers(CONSUMER);
  await shares.accept(arn);
  expect(await shares.accept(arn)).toMatchObject({ arn, status: 'ACCEPTED' });
  expect(await codeOf(shares.reject(arn))).toBe('ResourceShareInvitationAlreadyAcceptedException');
});

test('a rejected invitation cannot be accepted', async () => {
  const arn = await pending();
  const { shares } = world.aws.writers(CONSUMER);
  expect(await shares.reject(arn)).toMatchObject({ status: 'REJECTED' });
  expect(await codeOf(shares.accept(arn))).toBe('ResourceShareInvitationAlreadyRejectedException');
});

test('after 12 hours it has expired, and a new invitation makes it good', async () => {
  const arn = await pending();
  await world.tick(13 * HOUR);
  expect(await codeOf(world.aws.writers(CONSUMER).shares.accept(arn))).toBe('ResourceShareInvitationExpiredException');
  await world.aws.writers(OWNER).shares.reinvite(share, CONSUMER);
  await world.tick(2_000);
  const fresh = await pending();
  expect(fresh).not.toBe(arn);
  expect(await world.aws.writers(CONSUMER).shares.accept(fresh)).toMatchObject({ status: 'ACCEPTED' });
});

test('a principal that is still associated is taken off first and then invited again', async () => {
  const first = await pending();
  await world.aws.writers(CONSUMER).shares.accept(first);
  await world.tick(2_000);
  await world.aws.writers(OWNER).shares.reinvite(share, CONSUMER);
  await world.tick(2_000);
  expect(await pending()).not.toBe(first);
  const association = (await world.aws.readers(OWNER).shares.associations(share)).filter(
    (one) => one.entity === CONSUMER,
  );
  expect(association.at(-1)?.status).toBe('ASSOCIATING');
});

test('an invitation of somebody else is not found', async () => {
  expect(await codeOf(world.aws.writers(READER).shares.accept(await pending(CONSUMER)))).toBe(
    'ResourceShareInvitationArnNotFoundException',
  );
});
