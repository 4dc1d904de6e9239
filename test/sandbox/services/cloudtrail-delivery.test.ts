import { gunzipSync } from 'node:zlib';
import {
  CloudTrail,
  InsufficientS3BucketPolicyException,
  S3BucketDoesNotExistException,
} from '@aws-sdk/client-cloudtrail';
import { ListPipelinesCommand } from '@aws-sdk/client-sagemaker';
import { S3 } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, REGION, rejection, testSandbox } from '../support/world.ts';

test('a trail is made on a bucket that lets CloudTrail in, and writes its events into it while it does', async () => {
  const { sandbox, sagemaker, tick } = await testSandbox();
  const s3 = new S3({ ...clientConfig(sandbox.url, OWNER), forcePathStyle: true });
  const trail = new CloudTrail(clientConfig(sandbox.url, OWNER));
  onTestFinished(() => [s3, trail].forEach((one) => one.destroy()));
  const Bucket = 'trail-logs';
  const TrailARN = `arn:aws:cloudtrail:${REGION}:${OWNER}:trail/audit`;
  const make = () => trail.createTrail({ Name: 'audit', S3BucketName: Bucket, S3KeyPrefix: 'logs' });
  expect(await rejection(make())).toBeInstanceOf(S3BucketDoesNotExistException);
  await s3.createBucket({ Bucket });
  expect(await rejection(make())).toBeInstanceOf(InsufficientS3BucketPolicyException);
  const Principal = { Service: 'cloudtrail.amazonaws.com' };
  const Policy = JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Principal,
        Action: 's3:GetBucketAcl',
        Resource: `arn:aws:s3:::${Bucket}`,
        Condition: { StringEquals: { 'aws:SourceArn': TrailARN } },
      },
      {
        Effect: 'Allow',
        Principal,
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${Bucket}/logs/AWSLogs/${OWNER}/*`,
        Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': TrailARN } },
      },
    ],
  });
  await s3.putBucketPolicy({ Bucket, Policy });
  expect(await make()).toMatchObject({ TrailARN });
  await s3.deleteBucketPolicy({ Bucket });
  const logs = async () => (await s3.listObjectsV2({ Bucket })).Contents?.map((one) => one.Key ?? '') ?? [];
  await trail.startLogging({ Name: 'audit' });
  await sagemaker(OWNER).send(new ListPipelinesCommand({}));
  await tick(1);
  expect(await logs()).toEqual([]);
  expect((await trail.getTrailStatus({ Name: 'audit' })).LatestDeliveryError).toBe('AccessDenied');
  const elsewhere = trail.updateTrail({ Name: 'audit', S3KeyPrefix: 'other' });
  expect(await rejection(elsewhere)).toBeInstanceOf(InsufficientS3BucketPolicyException);
  await s3.putBucketPolicy({ Bucket, Policy });
  await sagemaker(OWNER).send(new ListPipelinesCommand({}));
  await tick(1);
  const [Key = ''] = await logs();
  const file = new RegExp(
    `^logs/AWSLogs/${OWNER}/CloudTrail/${REGION}/2026/11/21/${OWNER}_CloudTrail_${REGION}_20261121T1200Z_\\w{16}\\.json\\.gz$`,
  );
  expect(Key).toMatch(file);
  const { Body } = await s3.getObject({ Bucket, Key });
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  const { Records } = JSON.parse(gunzipSync(bytes).toString('utf8')) as { Records: { eventName: string }[] };
  expect(Records.map((one) => one.eventName)).toEqual(expect.arrayContaining(['PutBucketPolicy', 'ListPipelines']));
  expect((await trail.getTrailStatus({ Name: 'audit' })).LatestDeliveryTime).toBeInstanceOf(Date);
});
