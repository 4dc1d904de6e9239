import type { S3 } from '@aws-sdk/client-s3';

/** Deletes every object, and every version where there are some. */
export async function emptyBucket(s3: S3, Bucket: string): Promise<void> {
  for (;;) {
    const { Contents = [] } = await s3.listObjectsV2({ Bucket });
    if (Contents.length === 0) break;
    await s3.deleteObjects({ Bucket, Delete: { Objects: Contents.map(({ Key }) => ({ Key })), Quiet: true } });
  }
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await s3.listObjectVersions({ Bucket });
    const all = [...Versions, ...DeleteMarkers];
    if (all.length === 0) return;
    const Objects = all.map(({ Key, VersionId }) => ({ Key, VersionId }));
    await s3.deleteObjects({ Bucket, Delete: { Objects, Quiet: true } });
  }
}
