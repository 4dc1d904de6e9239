import { bucketOf, onBucket } from './model/buckets.ts';
import { ownerOfAccount, s3Operation } from './model/s3.ts';

export const getBucketAcl = s3Operation({
  name: 'GetBucketAcl',
  mutates: false,
  assumed: 'the owner has full control, nobody else anything: ACLs cannot be set',
  ...onBucket('GetBucketAcl'),
  handle: (input, call) => {
    const Owner = ownerOfAccount(bucketOf(call, input).account);
    return {
      Owner,
      Grants: [{ Grantee: { Type: 'CanonicalUser' as const, ...Owner }, Permission: 'FULL_CONTROL' as const }],
    };
  },
});
