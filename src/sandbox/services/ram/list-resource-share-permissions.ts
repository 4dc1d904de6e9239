import { versionIn } from './model/customer-permissions.ts';
import { summaryNamed } from './model/permissions.ts';
import { ramOperation, ramPage } from './model/ram.ts';
import { ownShare, receivedShares } from './model/shares.ts';

export const listResourceSharePermissions = ramOperation({
  name: 'ListResourceSharePermissions',
  mutates: false,
  handle: (input, call) => {
    const arn = input.resourceShareArn ?? '';
    const share = receivedShares(call).find((one) => one.arn === arn) ?? ownShare(call, arn, false);
    const all = Object.entries(share.permissions).map(([type, one]) => summaryNamed(call, one, versionIn(share, type)));
    const { items, nextToken } = ramPage(all, input, call);
    return { permissions: items, nextToken };
  },
});
