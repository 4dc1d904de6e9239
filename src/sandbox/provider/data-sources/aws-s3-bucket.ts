import type { S3 } from '@aws-sdk/client-s3';

import { declaredData } from '../declared/declared-data.ts';
import { bucketFacts } from '../families/s3/buckets.ts';
import { text } from '../values/fields.ts';

/** A bucket that exists. */
export const s3BucketData = declaredData<S3>({
  type: 'aws_s3_bucket',
  label: 'S3 Bucket',
  client: (clients) => clients.s3(),
  async read(client, config, { region }) {
    const Bucket = text(config, 'bucket');
    const { BucketRegion } = await client.headBucket({ Bucket });
    return { answer: {}, also: { id: Bucket, ...bucketFacts(Bucket, BucketRegion ?? region) } };
  },
});
