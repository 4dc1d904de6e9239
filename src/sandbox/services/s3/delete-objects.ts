import type { DeleteObjectsRequest, ObjectIdentifier } from '@aws-sdk/client-s3';
import { mayOnObject } from './model/bucket-policy.ts';
import { bucketOf, onObject } from './model/buckets.ts';
import { deleteObjectOf } from './model/objects.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

const object = onObject('DeleteObject');

/** Asked as of its first object; the others are asked of one by one. */
const onFirst = {
  ...object,
  resource: ({ Bucket, Delete }: Pick<DeleteObjectsRequest, 'Bucket' | 'Delete'>): string =>
    object.resource({ Bucket, Key: Delete?.Objects?.[0]?.Key }),
};

export const deleteObjects = s3Operation({
  name: 'DeleteObjects',
  mutates: true,
  assumed: 'who may not delete the first object may delete none',
  ...onFirst,
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const objects = input.Delete?.Objects ?? [];
    if (objects.length === 0 || objects.length > 1000) {
      const message = 'The XML you provided was not well-formed or did not validate against our published schema';
      return s3Fail('MalformedXML', 400, message);
    }
    const [allowed, denied] = [true, false].map((may) =>
      objects.filter((one) => mayOnObject(call, bucket, one.Key ?? '', 's3:DeleteObject') === may),
    ) as [ObjectIdentifier[], ObjectIdentifier[]];
    const deleted = allowed.map((one) => {
      const { DeleteMarker: marker, VersionId: version } = deleteObjectOf(call, bucket, one);
      return {
        ...(one.Key !== undefined && { Key: one.Key }),
        ...(one.VersionId !== undefined && { VersionId: one.VersionId }),
        ...(marker && { DeleteMarker: true, ...(version !== undefined && { DeleteMarkerVersionId: version }) }),
      };
    });
    const errors = denied.map(({ Key }) => ({ Key, Code: 'AccessDenied', Message: 'Access Denied' }));
    return {
      ...(input.Delete?.Quiet !== true && { Deleted: deleted }),
      ...(errors.length > 0 && { Errors: errors }),
    };
  },
});
