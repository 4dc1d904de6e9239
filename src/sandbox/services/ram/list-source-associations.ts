import { ramOperation, ramPage } from './model/ram.ts';
import { ownShare } from './model/shares.ts';

export const listSourceAssociations = ramOperation({
  name: 'ListSourceAssociations',
  mutates: false,
  assumed: 'sources belong to service principals, which the sandbox does not share with: there are none',
  handle: (input, call) => {
    for (const arn of input.resourceShareArns ?? []) ownShare(call, arn, false);
    const { nextToken } = ramPage([], input, call);
    return { sourceAssociations: [], nextToken };
  },
});
