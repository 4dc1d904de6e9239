import type { S3 } from '@aws-sdk/client-s3';

import { isAwsError } from '../../aws/aws-fault.ts';
import { declaredType } from '../../declared/declared-type.ts';
import type { Call, Declaration } from '../../declared/declaration.ts';
import type { ResourceType } from '../../engine/resource-type.ts';
import { text } from '../../values/fields.ts';

type PartCall = Call<S3> & { readonly bucket: string };

interface BucketPart extends Pick<Declaration<S3>, 'type' | 'label' | 'names' | 'singles' | 'equivalent' | 'validate'> {
  /** AWS's code for "the bucket has none". */
  readonly unset: string;
  put(call: PartCall): Promise<unknown>;
  get(call: PartCall): Promise<object | undefined>;
  remove(call: PartCall): Promise<unknown>;
}

/** One configuration of a bucket: put whole, got whole; its id is the bucket's name. */
export function bucketPart({ unset, put, get, remove, names, ...rest }: BucketPart): ResourceType {
  const gone = ['NoSuchBucket', unset];
  return declaredType<S3>({
    ...rest,
    framework: 'sdk-v2',
    client: (clients) => clients.s3(),
    gone,
    names: { bucket: null, expected_bucket_owner: null, ...names },
    async create(call) {
      const bucket = text(call.fields, 'bucket');
      await put({ ...call, bucket });
      call.record({ id: bucket });
    },
    async read(call) {
      try {
        return await get({ ...call, bucket: text(call.fields, 'id') });
      } catch (thrown) {
        if (isAwsError(thrown, ...gone)) return undefined;
        throw thrown;
      }
    },
    also: (_answer, state) => ({ bucket: text(state, 'id') }),
    update: (call) => put({ ...call, bucket: text(call.prior, 'id') }),
    delete: (call) => remove({ ...call, bucket: text(call.fields, 'id') }),
  });
}
