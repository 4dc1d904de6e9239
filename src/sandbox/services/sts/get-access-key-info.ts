import { AwsError } from '../../aws-error.ts';
import { accountOfKey } from '../../world/access-keys.ts';
import { stsOperation } from './model/sts.ts';

export const getAccessKeyInfo = stsOperation({
  name: 'GetAccessKeyInfo',
  mutates: false,
  handle: (input) => {
    const account = accountOfKey(input.AccessKeyId ?? '');
    if (!account) throw new AwsError('ValidationError', `The access key id ${input.AccessKeyId} is not valid.`);
    return { Account: account };
  },
});
