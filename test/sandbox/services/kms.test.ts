import {
  CreateKeyCommand,
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  KMSClient,
  NotFoundException,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, testSandbox } from '../support/world.ts';

test('a key is made with the default policy, and waits to be deleted', async () => {
  const { sandbox } = await testSandbox();
  const client = new KMSClient(clientConfig(sandbox.url, OWNER));
  onTestFinished(() => client.destroy());
  const { KeyMetadata } = await client.send(new CreateKeyCommand({ Description: 'd' }));
  const KeyId = KeyMetadata?.KeyId ?? '';
  expect((await client.send(new GetKeyPolicyCommand({ KeyId }))).Policy).toContain(`arn:aws:iam::${OWNER}:root`);
  await client.send(new ScheduleKeyDeletionCommand({ KeyId: KeyMetadata?.Arn, PendingWindowInDays: 7 }));
  const { KeyMetadata: later } = await client.send(new DescribeKeyCommand({ KeyId }));
  expect(later).toMatchObject({ KeyState: 'PendingDeletion', Description: 'd', Enabled: false });
  expect(await rejection(client.send(new DescribeKeyCommand({ KeyId: 'none' })))).toBeInstanceOf(NotFoundException);
});
