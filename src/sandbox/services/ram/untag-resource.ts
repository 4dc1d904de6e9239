import { fail, ramOperation } from './model/ram.ts';
import { ownShare, touch } from './model/shares.ts';

export const untagResource = ramOperation({
  name: 'UntagResource',
  mutates: true,
  handle: (input, call) => {
    const arn = input.resourceShareArn ?? input.resourceArn;
    if (arn === undefined) return fail('InvalidParameterException', 'A resource share ARN is required.');
    const share = ownShare(call, arn);
    const kept = Object.entries(share.tags).filter(([key]) => !input.tagKeys?.includes(key));
    touch(call, share, { tags: Object.fromEntries(kept) });
    return {};
  },
});
