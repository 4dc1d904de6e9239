import { invitationNamed, receivedInvitations, toInvitation } from './model/invitations.ts';
import { ramOperation, ramPage } from './model/ram.ts';

export const getResourceShareInvitations = ramOperation({
  name: 'GetResourceShareInvitations',
  mutates: false,
  handle: (input, call) => {
    const { resourceShareInvitationArns: arns, resourceShareArns: shares } = input;
    const all = arns?.length ? arns.map((arn) => invitationNamed(call, arn)) : receivedInvitations(call);
    const found = shares?.length ? all.filter((one) => shares.includes(one.share)) : all;
    const { items, nextToken } = ramPage(found, input, call);
    return { resourceShareInvitations: items.map(toInvitation), nextToken };
  },
});
