import { deleteShare } from './model/deletion.ts';
import { ramOnce, ramOperation } from './model/ram.ts';
import { ownShare } from './model/shares.ts';

export const deleteResourceShare = ramOperation({
  name: 'DeleteResourceShare',
  mutates: true,
  assumed: 'a deleted share is listed as DELETED for two hours, then it is unknown',
  handle: (input, call) => {
    const arn = input.resourceShareArn ?? '';
    ramOnce('DeleteResourceShare', call, input, () => {
      deleteShare(call, ownShare(call, arn));
      return arn;
    });
    return { returnValue: true, clientToken: input.clientToken };
  },
});
