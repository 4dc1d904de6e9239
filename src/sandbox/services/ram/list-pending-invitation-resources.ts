import type { Resource } from '@aws-sdk/client-ram';
import { invitationNamed, unlessOver } from './model/invitations.ts';
import { ramOperation, ramPage } from './model/ram.ts';
import { resourcesOf, toResource } from './model/share-contents.ts';

export const listPendingInvitationResources = ramOperation({
  name: 'ListPendingInvitationResources',
  mutates: false,
  handle: (input, call) => {
    const { share } = unlessOver(invitationNamed(call, input.resourceShareInvitationArn ?? ''));
    const record = call.world.tables.shares.get(share);
    const all = record ? resourcesOf(call, record).map((one): Resource => toResource(one)) : [];
    const { items, nextToken } = ramPage(all, input, call);
    return { resources: items, nextToken };
  },
});
