import { bucketPart } from '../families/s3/bucket-part.ts';
import { flag } from '../values/fields.ts';

/** What a bucket refuses to make public. */
export const s3BucketPublicAccessBlock = bucketPart({
  type: 'aws_s3_bucket_public_access_block',
  label: 'S3 Bucket Public Access Block',
  unset: 'NoSuchPublicAccessBlockConfiguration',
  names: { skip_destroy: null },
  put: ({ client, bucket, fields }) =>
    client.putPublicAccessBlock({
      Bucket: bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: flag(fields, 'block_public_acls'),
        BlockPublicPolicy: flag(fields, 'block_public_policy'),
        IgnorePublicAcls: flag(fields, 'ignore_public_acls'),
        RestrictPublicBuckets: flag(fields, 'restrict_public_buckets'),
      },
    }),
  get: async ({ client, bucket }) =>
    (await client.getPublicAccessBlock({ Bucket: bucket })).PublicAccessBlockConfiguration,
  remove: ({ client, bucket, fields }) =>
    flag(fields, 'skip_destroy') ? Promise.resolve() : client.deletePublicAccessBlock({ Bucket: bucket }),
});
