import { onObject } from './model/buckets.ts';
import { s3Operation } from './model/s3.ts';
import { uploadNamed } from './model/uploads.ts';

export const abortMultipartUpload = s3Operation({
  name: 'AbortMultipartUpload',
  mutates: true,
  ...onObject('AbortMultipartUpload'),
  handle: (input, call) => {
    call.world.tables.uploads.delete(uploadNamed(call, input).id);
    return {};
  },
});
