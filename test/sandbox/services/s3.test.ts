import {
  AbortMultipartUploadCommand,
  BucketAlreadyExists,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  NoSuchBucket,
  NoSuchKey,
  NotFound,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, CONSUMER, OWNER, rejection, testSandbox, type TestSandbox } from '../support/world.ts';

const clientOf = (world: TestSandbox, account = OWNER, region?: string): S3Client => {
  const client = new S3Client(clientConfig(world.sandbox.url, account, region));
  onTestFinished(() => client.destroy());
  return client;
};

const Bucket = 'training-data';

async function bucket(world: TestSandbox): Promise<S3Client> {
  const client = clientOf(world);
  await client.send(new CreateBucketCommand({ Bucket }));
  return client;
}

test('an object is put, read whole and in part, copied and deleted', async () => {
  const client = await bucket(await testSandbox());
  const Key = 'a dir/ü + &?#.csv';
  const put = await client.send(
    new PutObjectCommand({
      Bucket,
      Key,
      Body: 'hello <world>',
      ContentType: 'text/csv',
      Metadata: { by: 'jane' },
      Tagging: 'a=1',
    }),
  );
  const { Body, ...got } = await client.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
  expect(await Body?.transformToString()).toBe('hello <world>');
  expect(got).toMatchObject({
    ContentType: 'text/csv',
    ContentLength: 13,
    Metadata: { by: 'jane' },
    TagCount: 1,
    ETag: put.ETag,
    ServerSideEncryption: 'AES256',
  });
  const part = await client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=6-' }));
  expect(await part.Body?.transformToString()).toBe('<world>');
  expect(part).toMatchObject({ ContentRange: 'bytes 6-12/13', $metadata: { httpStatusCode: 206 } });
  expect(await client.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
    ContentLength: 13,
    ETag: put.ETag,
  });
  await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: encodeURIComponent(`${Bucket}/${Key}`) }));
  expect((await client.send(new GetObjectTaggingCommand({ Bucket, Key: 'copy' }))).TagSet).toEqual([
    { Key: 'a', Value: '1' },
  ]);
  await client.send(
    new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }, { Key: 'copy' }, { Key: 'never' }] } }),
  );
  expect(await rejection(client.send(new GetObjectCommand({ Bucket, Key })))).toBeInstanceOf(NoSuchKey);
  expect(await rejection(client.send(new HeadObjectCommand({ Bucket, Key })))).toBeInstanceOf(NotFound);
});

test('of two conditional writes one wins, and an object is replaced only by who has seen it', async () => {
  const client = await bucket(await testSandbox());
  const lock = (Body: string) =>
    client.send(new PutObjectCommand({ Bucket, Key: 'state.tflock', Body, IfNoneMatch: '*' }));
  const outcomes = await Promise.allSettled([lock('one'), lock('two')]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await rejection(lock('three'))).toMatchObject({
    name: 'PreconditionFailed',
    $metadata: { httpStatusCode: 412 },
  });
  const { ETag } = await client.send(new HeadObjectCommand({ Bucket, Key: 'state.tflock' }));
  const replace = (IfMatch: string) =>
    client.send(new PutObjectCommand({ Bucket, Key: 'state.tflock', Body: 'x', IfMatch }));
  await replace(ETag ?? '');
  expect(await rejection(replace(ETag ?? ''))).toMatchObject({ name: 'PreconditionFailed' });
  expect(
    await rejection(client.send(new PutObjectCommand({ Bucket, Key: 'none', Body: '', IfMatch: '"x"' }))),
  ).toBeInstanceOf(NoSuchKey);
});

test('keys are listed in order, by prefix and delimiter, page by page', async () => {
  const client = await bucket(await testSandbox());
  for (const Key of ['b/2', 'a', 'b/1', 'c/x/y', 'é'])
    await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
  const found: string[] = [];
  for await (const page of paginateListObjectsV2({ client, pageSize: 2 }, { Bucket, Delimiter: '/' })) {
    found.push(
      ...(page.Contents ?? []).map((one) => one.Key ?? ''),
      ...(page.CommonPrefixes ?? []).map((one) => one.Prefix ?? ''),
    );
  }
  // A page lists its keys before its common prefixes.
  expect(found).toEqual(['a', 'b/', 'é', 'c/']);
});

test('versions are kept, markers hide them, and a bucket that has any is not deleted', async () => {
  const client = await bucket(await testSandbox());
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  expect((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
  const first = await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: '1' }));
  await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: '2' }));
  const marker = await client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
  expect(marker.DeleteMarker).toBe(true);
  expect(await rejection(client.send(new GetObjectCommand({ Bucket, Key: 'k' })))).toBeInstanceOf(NoSuchKey);
  const old = await client.send(new GetObjectCommand({ Bucket, Key: 'k', VersionId: first.VersionId }));
  expect(await old.Body?.transformToString()).toBe('1');
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
  expect([Versions.length, DeleteMarkers.map((one) => one.IsLatest)]).toEqual([2, [true]]);
  expect(await rejection(client.send(new DeleteBucketCommand({ Bucket })))).toMatchObject({ name: 'BucketNotEmpty' });
  for (const { VersionId } of [...Versions, ...DeleteMarkers])
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId }));
  await client.send(new DeleteBucketCommand({ Bucket }));
  expect(await rejection(client.send(new HeadBucketCommand({ Bucket })))).toBeInstanceOf(NotFound);
});

test('a bucket has a name of its own in the world, a Region and an owner', async () => {
  const world = await testSandbox();
  const client = await bucket(world);
  expect(await rejection(clientOf(world, CONSUMER).send(new CreateBucketCommand({ Bucket })))).toBeInstanceOf(
    BucketAlreadyExists,
  );
  expect(await rejection(clientOf(world, CONSUMER).send(new HeadBucketCommand({ Bucket })))).toMatchObject({
    $metadata: { httpStatusCode: 403 },
  });
  expect(await rejection(clientOf(world, CONSUMER).send(new GetObjectCommand({ Bucket, Key: 'k' })))).toMatchObject({
    name: 'AccessDenied',
  });
  const west = clientOf(world, OWNER, 'eu-west-1');
  await west.send(
    new CreateBucketCommand({ Bucket: 'west', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
  );
  expect((await west.send(new GetBucketLocationCommand({ Bucket: 'west' }))).LocationConstraint).toBe('eu-west-1');
  expect(await rejection(client.send(new GetObjectCommand({ Bucket: 'west', Key: 'k' })))).toMatchObject({
    name: 'AuthorizationHeaderMalformed',
  });
  expect((await client.send(new ListBucketsCommand({}))).Buckets?.map((one) => one.Name)).toEqual([Bucket, 'west']);
  expect((await clientOf(world, CONSUMER).send(new ListBucketsCommand({}))).Buckets).toEqual([]);
  expect(await rejection(client.send(new GetObjectCommand({ Bucket: 'nowhere', Key: 'k' })))).toBeInstanceOf(
    NoSuchBucket,
  );
  expect(await rejection(client.send(new CreateBucketCommand({ Bucket: 'Bad_Name' })))).toMatchObject({
    name: 'InvalidBucketName',
  });
});

test('what Terraform reads of a bucket is there, was never set, or is not emulated', async () => {
  const client = await bucket(await testSandbox());
  expect(
    (await client.send(new GetBucketEncryptionCommand({ Bucket }))).ServerSideEncryptionConfiguration?.Rules,
  ).toHaveLength(1);
  expect(
    (await client.send(new GetPublicAccessBlockCommand({ Bucket }))).PublicAccessBlockConfiguration?.BlockPublicAcls,
  ).toBe(true);
  expect(await rejection(client.send(new GetBucketTaggingCommand({ Bucket })))).toMatchObject({ name: 'NoSuchTagSet' });
  await client.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'k', Value: 'v' }] } }));
  expect((await client.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual([{ Key: 'k', Value: 'v' }]);
  expect(await rejection(client.send(new GetBucketPolicyCommand({ Bucket })))).toMatchObject({
    name: 'NoSuchBucketPolicy',
  });
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [] });
  await client.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  expect((await client.send(new GetBucketPolicyCommand({ Bucket }))).Policy).toBe(Policy);
  expect(await rejection(client.send(new GetBucketWebsiteCommand({ Bucket })))).toMatchObject({
    name: 'NotImplemented',
    $metadata: { httpStatusCode: 501 },
  });
});

test('a large object is uploaded in parts', async () => {
  const client = await bucket(await testSandbox());
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'big' }));
  const upload = { Bucket, Key: 'big', UploadId };
  const big = Buffer.alloc(5 * 1024 * 1024, 'x');
  const one = await client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: big }));
  const two = await client.send(new UploadPartCommand({ ...upload, PartNumber: 2, Body: 'tail' }));
  const Parts = [one, two].map(({ ETag }, index) => ({ ETag, PartNumber: index + 1 }));
  const done = await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
  expect((await client.send(new HeadObjectCommand({ Bucket, Key: 'big' }))).ContentLength).toBe(big.length + 4);
  expect(await rejection(client.send(new AbortMultipartUploadCommand(upload)))).toMatchObject({ name: 'NoSuchUpload' });
});
