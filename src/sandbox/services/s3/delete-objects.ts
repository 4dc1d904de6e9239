import { bucketOf, onBucket } from './model/buckets.ts';
import { deleteObjectOf } from './model/objects.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const deleteObjects = s3Operation({
  name: 'DeleteObjects',
  mutates: true,
  assumed: 'access is decided on the bucket, not object by object',
  ...onBucket('DeleteObject'),
  handle: (input, call) => {
    const bucket = bucketOf(call, input);
    const objects = input.Delete?.Objects ?? [];
    if (objects.length === 0 || objects.length > 1000) {
      const message = 'The XML you provided was not well-formed or did not validate against our published schema';
      return s3Fail('MalformedXML', 400, message);
    }
    const deleted = objects.map((one) => {
      const { DeleteMarker: marker, VersionId: version } = deleteObjectOf(call, bucket, one);
      return {
        ...(one.Key !== undefined && { Key: one.Key }),
        ...(one.VersionId !== undefined && { VersionId: one.VersionId }),
        ...(marker && { DeleteMarker: true, ...(version !== undefined && { DeleteMarkerVersionId: version }) }),
      };
    });
    return input.Delete?.Quiet === true ? {} : { Deleted: deleted };
  },
});
