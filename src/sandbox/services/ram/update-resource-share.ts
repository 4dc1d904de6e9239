import { ramOnce, ramOperation } from './model/ram.ts';
import { ownShare, toShare, touch } from './model/shares.ts';

export const updateResourceShare = ramOperation({
  name: 'UpdateResourceShare',
  mutates: true,
  handle: (input, call) => {
    const arn = input.resourceShareArn ?? '';
    ramOnce('UpdateResourceShare', call, input, () => {
      const share = ownShare(call, arn);
      touch(call, share, {
        name: input.name ?? share.name,
        allowExternal: input.allowExternalPrincipals ?? share.allowExternal,
      });
      return arn;
    });
    return { resourceShare: toShare(ownShare(call, arn)), clientToken: input.clientToken };
  },
});
