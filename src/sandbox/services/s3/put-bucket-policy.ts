import { bucketOf, onBucket, putBucket } from './model/buckets.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const putBucketPolicy = s3Operation({
  name: 'PutBucketPolicy',
  mutates: true,
  assumed: 'the document is kept and given back; access from other accounts is not decided by it',
  ...onBucket('PutBucketPolicy'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const policy = String(input.Policy ?? '');
    if (!hasStatements(policy)) {
      return s3Fail('MalformedPolicy', 400, "Policies must be valid JSON and the first byte must be '{'");
    }
    putBucket(call, { ...bucket, policy });
    return {};
  },
});

function hasStatements(text: string): boolean {
  try {
    const document = JSON.parse(text) as unknown;
    return typeof document === 'object' && document !== null && 'Statement' in document;
  } catch {
    return false;
  }
}
