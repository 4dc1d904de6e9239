import { fail, ramOperation } from './model/ram.ts';
import { ownShare, touch } from './model/shares.ts';

export const tagResource = ramOperation({
  name: 'TagResource',
  mutates: true,
  handle: (input, call) => {
    const arn = input.resourceShareArn ?? input.resourceArn;
    if (arn === undefined) return fail('InvalidParameterException', 'A resource share ARN is required.');
    const share = ownShare(call, arn);
    const added = Object.fromEntries((input.tags ?? []).map(({ key = '', value = '' }) => [key, value]));
    const tags = { ...share.tags, ...added };
    if (Object.keys(tags).length > 50)
      return fail('TagLimitExceededException', 'A resource share can have at most 50 tags.');
    touch(call, share, { tags });
    return {};
  },
});
