import { fromTags } from '../tag-list.ts';
import { putBucket, onBucket, requireBucketName } from './model/buckets.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const createBucket = s3Operation({
  name: 'CreateBucket',
  mutates: true,
  ...onBucket('CreateBucket'),
  // A name that is taken is no question of access.
  owner: (_input, call) => call.account,
  handle: (input, call) => {
    const name = requireBucketName(input.Bucket ?? '');
    const asked = input.CreateBucketConfiguration?.LocationConstraint;
    const region = asked === 'EU' ? 'eu-west-1' : (asked ?? call.region);
    if (region !== call.region || (asked === undefined && call.region !== 'us-east-1')) {
      const constraint = asked ?? 'unspecified';
      return s3Fail(
        'IllegalLocationConstraintException',
        400,
        `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
      );
    }
    const known = call.world.tables.buckets.get(name);
    if (known && known.account !== call.account) {
      return s3Fail(
        'BucketAlreadyExists',
        409,
        'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
        { BucketName: name },
      );
    }
    // In us-east-1 alone making one's own bucket again succeeds.
    if (known && known.region !== 'us-east-1') {
      return s3Fail(
        'BucketAlreadyOwnedByYou',
        409,
        'Your previous request to create the named bucket succeeded and you already own it.',
        { BucketName: name },
      );
    }
    if (!known) {
      putBucket(call, {
        name,
        account: call.account,
        region,
        createdAt: call.now,
        versioning: null,
        tags: fromTags(input.CreateBucketConfiguration?.Tags),
        policy: null,
        encryption: null,
        // What every new bucket has had since April 2023.
        publicAccess: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
        ownership: { Rules: [{ ObjectOwnership: input.ObjectOwnership ?? 'BucketOwnerEnforced' }] },
      });
    }
    return { Location: `/${name}` };
  },
});
