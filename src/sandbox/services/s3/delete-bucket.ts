import { bucketOf, onBucket } from './model/buckets.ts';
import { s3Fail, s3Operation } from './model/s3.ts';

export const deleteBucket = s3Operation({
  name: 'DeleteBucket',
  mutates: true,
  ...onBucket('DeleteBucket'),
  handle: (input, call) => {
    const { name } = bucketOf(call, input);
    const { buckets, objects, uploads } = call.world.tables;
    if (objects.by('bucket', name).length > 0) {
      const versions = objects.by('bucket', name).some((one) => one.version !== 'null');
      const message = `The bucket you tried to delete is not empty${versions ? '. You must delete all versions in the bucket.' : ''}`;
      return s3Fail('BucketNotEmpty', 409, message, { BucketName: name });
    }
    for (const upload of uploads.by('bucket', name)) uploads.delete(upload.id);
    buckets.delete(name);
    return {};
  },
});
