import type { ShareRecord } from '../../world/records/share.ts';
import { ramOperation, ramPage } from './model/ram.ts';
import { sharesOf, toShare, unknownShare } from './model/shares.ts';

export const getResourceShares = ramOperation({
  name: 'GetResourceShares',
  mutates: false,
  handle: (input, call) => {
    const visible = sharesOf(call, input.resourceOwner);
    for (const arn of input.resourceShareArns ?? []) {
      // The receiver's wait for the end of its access rests on this error for a share of somebody else.
      if (input.resourceOwner === 'SELF' && !visible.some((share) => share.arn === arn)) unknownShare(arn);
    }
    const tagged = (share: ShareRecord): boolean =>
      (input.tagFilters ?? []).every(({ tagKey = '', tagValues }) => {
        const value = share.tags[tagKey];
        return value !== undefined && (!tagValues?.length || tagValues.includes(value));
      });
    const found = visible.filter(
      (share) =>
        (!input.resourceShareArns || input.resourceShareArns.includes(share.arn)) &&
        (!input.name || share.name === input.name) &&
        (!input.resourceShareStatus || share.status === input.resourceShareStatus) &&
        (!input.permissionArn || Object.values(share.permissions).includes(input.permissionArn)) &&
        tagged(share),
    );
    const { items, nextToken } = ramPage(found, input, call);
    return { resourceShares: items.map(toShare), nextToken };
  },
});
