import type { BucketLocationConstraint, S3 } from '@aws-sdk/client-s3';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues, tagsOfKeyValues } from '../declared/tag-lists.ts';
import { uniqueSuffix } from '../engine/unique-id.ts';
import { bucketFacts, isMissing, unlessUnset } from '../families/s3/buckets.ts';
import { emptyBucket } from '../families/s3/empty-bucket.ts';
import { flag, optionalText, text } from '../values/fields.ts';

/**
 * A bucket; its id is its name. What its deprecated blocks set (versioning, encryption, ...) has types of its own, so they
 * stay as configured.
 */
export const s3Bucket = declaredType<S3>({
  type: 'aws_s3_bucket',
  framework: 'sdk-v2',
  label: 'S3 Bucket',
  client: (clients) => clients.s3(),
  gone: ['NoSuchBucket', 'NotFound'],
  tags: {
    list: async (s3, state) =>
      tagsOfKeyValues(
        (await unlessUnset('NoSuchTagSet', () => s3.getBucketTagging({ Bucket: text(state, 'id') })))?.TagSet,
      ),
    set: async (s3, state, tags) => {
      const Bucket = text(state, 'id');
      const had = await unlessUnset('NoSuchTagSet', () => s3.getBucketTagging({ Bucket }));
      const all = { ...tagsOfKeyValues(had?.TagSet), ...tags };
      return s3.putBucketTagging({ Bucket, Tagging: { TagSet: keyValues(all) } });
    },
    unset: async (s3, state, keys) => {
      const Bucket = text(state, 'id');
      const had = await unlessUnset('NoSuchTagSet', () => s3.getBucketTagging({ Bucket }));
      const left = (had?.TagSet ?? []).filter(({ Key }) => Key === undefined || !keys.includes(Key));
      if (left.length === 0) return s3.deleteBucketTagging({ Bucket });
      return s3.putBucketTagging({ Bucket, Tagging: { TagSet: left } });
    },
  },
  async create(call) {
    const { client, fields, context, tags, record } = call;
    const prefix = optionalText(fields, 'bucket_prefix') ?? 'terraform-';
    const Bucket = optionalText(fields, 'bucket') ?? prefix + uniqueSuffix(context.clock);
    await client.createBucket({
      Bucket,
      ObjectLockEnabledForBucket: flag(fields, 'object_lock_enabled') || undefined,
      ...(context.region !== 'us-east-1' && {
        // Every Region is one but the first; the SDK lists those it knows.
        CreateBucketConfiguration: { LocationConstraint: context.region as BucketLocationConstraint },
      }),
    });
    record({ id: Bucket, bucket: Bucket });
    if (Object.keys(tags).length > 0) await client.putBucketTagging({ Bucket, Tagging: { TagSet: keyValues(tags) } });
  },
  async read({ client, fields }) {
    try {
      return await client.headBucket({ Bucket: text(fields, 'id') });
    } catch (thrown) {
      if (isMissing(thrown)) return undefined;
      throw thrown;
    }
  },
  also: (_answer, { region: _own, ...state }, { region }) => ({ ...state, ...bucketFacts(text(state, 'id'), region) }),
  update: () => Promise.resolve(),
  async delete({ client, fields }) {
    const Bucket = text(fields, 'id');
    if (flag(fields, 'force_destroy')) await emptyBucket(client, Bucket);
    await client.deleteBucket({ Bucket });
  },
});
