import { AlreadyExistsException, KMS, KMSInvalidStateException, NotFoundException } from '@aws-sdk/client-kms';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, CONSUMER, OWNER, rejection, testSandbox } from '../support/world.ts';

async function kmsWorld() {
  const { sandbox, tick } = await testSandbox();
  const kms = (account: string): KMS => {
    const client = new KMS(clientConfig(sandbox.url, account));
    onTestFinished(() => client.destroy());
    return client;
  };
  const owner = kms(OWNER);
  const { KeyMetadata } = await owner.createKey({ Description: 'd', Tags: [{ TagKey: 'k', TagValue: 'v' }] });
  return { owner, kms, tick, KeyId: KeyMetadata?.KeyId ?? '', Arn: KeyMetadata?.Arn ?? '' };
}

test('a key is made with the default policy, and waits to be deleted', async () => {
  const { owner, KeyId, Arn, tick } = await kmsWorld();
  expect((await owner.getKeyPolicy({ KeyId })).Policy).toContain(`arn:aws:iam::${OWNER}:root`);
  await owner.scheduleKeyDeletion({ KeyId: Arn, PendingWindowInDays: 7 });
  const { KeyMetadata: later } = await owner.describeKey({ KeyId });
  expect(later).toMatchObject({ KeyState: 'PendingDeletion', Description: 'd', Enabled: false });
  expect(await rejection(owner.enableKey({ KeyId }))).toBeInstanceOf(KMSInvalidStateException);
  await owner.cancelKeyDeletion({ KeyId });
  expect((await owner.describeKey({ KeyId })).KeyMetadata?.KeyState).toBe('Disabled');
  await owner.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
  await tick(8 * 86_400);
  expect(await rejection(owner.describeKey({ KeyId }))).toBeInstanceOf(NotFoundException);
  expect((await owner.listKeys({})).Keys).toEqual([]);
});

test('an alias stands for a key, and for another one later', async () => {
  const { owner, KeyId } = await kmsWorld();
  const AliasName = 'alias/team';
  await owner.createAlias({ AliasName, TargetKeyId: KeyId });
  expect(await rejection(owner.createAlias({ AliasName, TargetKeyId: KeyId }))).toBeInstanceOf(AlreadyExistsException);
  expect((await owner.describeKey({ KeyId: AliasName })).KeyMetadata?.KeyId).toBe(KeyId);
  const { KeyMetadata: other } = await owner.createKey({});
  await owner.updateAlias({ AliasName, TargetKeyId: other?.KeyId });
  expect((await owner.listAliases({ KeyId: other?.KeyId })).Aliases).toMatchObject([{ AliasName }]);
  expect((await owner.listAliases({ KeyId })).Aliases).toEqual([]);
  await owner.deleteAlias({ AliasName });
  expect(await rejection(owner.describeKey({ KeyId: AliasName }))).toBeInstanceOf(NotFoundException);
});

test('a key is disabled, rotated and tagged', async () => {
  const { owner, KeyId } = await kmsWorld();
  await owner.disableKey({ KeyId });
  expect((await owner.describeKey({ KeyId })).KeyMetadata?.Enabled).toBe(false);
  await owner.enableKey({ KeyId });
  await owner.enableKeyRotation({ KeyId, RotationPeriodInDays: 90 });
  expect(await owner.getKeyRotationStatus({ KeyId })).toMatchObject({
    KeyRotationEnabled: true,
    RotationPeriodInDays: 90,
  });
  await owner.disableKeyRotation({ KeyId });
  expect((await owner.getKeyRotationStatus({ KeyId })).KeyRotationEnabled).toBe(false);
  await owner.tagResource({ KeyId, Tags: [{ TagKey: 'x', TagValue: 'y' }] });
  await owner.untagResource({ KeyId, TagKeys: ['k'] });
  expect((await owner.listResourceTags({ KeyId })).Tags).toEqual([{ TagKey: 'x', TagValue: 'y' }]);
});

test('another account describes a key when the policy of the key lets it', async () => {
  const { owner, kms, Arn } = await kmsWorld();
  const describe = () => kms(CONSUMER).describeKey({ KeyId: Arn });
  expect(await rejection(describe())).toMatchObject({ name: 'AccessDeniedException' });
  const { Policy = '' } = await owner.getKeyPolicy({ KeyId: Arn });
  const document = JSON.parse(Policy) as { Statement: object[] };
  const more = { Effect: 'Allow', Principal: { AWS: CONSUMER }, Action: 'kms:DescribeKey', Resource: '*' };
  await owner.putKeyPolicy({
    KeyId: Arn,
    Policy: JSON.stringify({ ...document, Statement: [...document.Statement, more] }),
  });
  expect((await describe()).KeyMetadata?.Arn).toBe(Arn);
});
