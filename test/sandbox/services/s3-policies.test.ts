import { S3 } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, CONSUMER, OWNER, rejection, STRANGER, testSandbox } from '../support/world.ts';

const Bucket = 'team-data';

async function bucketWorld() {
  const { sandbox } = await testSandbox();
  const s3 = (account: string): S3 => {
    const client = new S3({ ...clientConfig(sandbox.url, account), forcePathStyle: true });
    onTestFinished(() => client.destroy());
    return client;
  };
  const owner = s3(OWNER);
  await owner.createBucket({ Bucket });
  await owner.putObject({ Bucket, Key: 'in/a', Body: 'a' });
  await owner.putObject({ Bucket, Key: 'out/b', Body: 'b' });
  const policy = (...Statement: object[]) =>
    owner.putBucketPolicy({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement }) });
  return { owner, consumer: s3(CONSUMER), stranger: s3(STRANGER), policy };
}

const denied = (promise: Promise<unknown>) =>
  rejection(promise).then((error) => expect(error).toMatchObject({ name: 'AccessDenied' }));

test('another account reads what the policy of a bucket gives it, and nothing else', async () => {
  const { consumer, stranger, policy } = await bucketWorld();
  await denied(consumer.getObject({ Bucket, Key: 'in/a' }));
  await policy({
    Effect: 'Allow',
    Principal: { AWS: CONSUMER },
    Action: ['s3:GetObject', 's3:DeleteObject'],
    Resource: `arn:aws:s3:::${Bucket}/in/*`,
  });
  const { Body } = await consumer.getObject({ Bucket, Key: 'in/a' });
  expect(await Body?.transformToString()).toBe('a');
  await denied(consumer.getObject({ Bucket, Key: 'out/b' }));
  await denied(consumer.putObject({ Bucket, Key: 'in/c', Body: 'c' }));
  await denied(stranger.getObject({ Bucket, Key: 'in/a' }));
  await consumer.createBucket({ Bucket: 'mine' });
  await consumer.copyObject({ Bucket: 'mine', Key: 'a', CopySource: `${Bucket}/in/a` });
  await denied(consumer.copyObject({ Bucket: 'mine', Key: 'b', CopySource: `${Bucket}/out/b` }));
  const gone = await consumer.deleteObjects({ Bucket, Delete: { Objects: [{ Key: 'in/a' }, { Key: 'out/b' }] } });
  expect(gone.Deleted).toEqual([{ Key: 'in/a' }]);
  expect(gone.Errors).toMatchObject([{ Key: 'out/b', Code: 'AccessDenied' }]);
});

test('a deny binds the owner too, who can still take the policy away', async () => {
  const { owner, policy } = await bucketWorld();
  await policy({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
  });
  await denied(owner.getObject({ Bucket, Key: 'in/a' }));
  await owner.deleteBucketPolicy({ Bucket });
  await owner.getObject({ Bucket, Key: 'in/a' });
});

test('a public policy is refused while public access is blocked, and not for strangers while it is restricted', async () => {
  const { owner, stranger, policy } = await bucketWorld();
  const everybody = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` };
  await denied(policy(everybody));
  await policy({ ...everybody, Condition: { StringEquals: { 'aws:PrincipalAccount': STRANGER } } });
  await stranger.getObject({ Bucket, Key: 'in/a' });
  await owner.putPublicAccessBlock({ Bucket, PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } });
  await policy(everybody);
  await denied(stranger.getObject({ Bucket, Key: 'in/a' }));
  await owner.deletePublicAccessBlock({ Bucket });
  await stranger.getObject({ Bucket, Key: 'in/a' });
});

test('what is no policy of the bucket is refused', async () => {
  const { owner, policy } = await bucketWorld();
  const malformed = (promise: Promise<unknown>) =>
    rejection(promise).then((error) => expect(error).toMatchObject({ name: 'MalformedPolicy' }));
  await malformed(owner.putBucketPolicy({ Bucket, Policy: 'nonsense' }));
  await malformed(policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }));
  await malformed(
    policy({ Effect: 'Allow', Principal: { AWS: CONSUMER }, Action: 's3:*', Resource: 'arn:aws:s3:::other/*' }),
  );
});
