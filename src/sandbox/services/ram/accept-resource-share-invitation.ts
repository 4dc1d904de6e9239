import { answer, invitationNamed, pendingInvitation, toInvitation } from './model/invitations.ts';
import { ramOnce, ramOperation } from './model/ram.ts';

export const acceptResourceShareInvitation = ramOperation({
  name: 'AcceptResourceShareInvitation',
  mutates: true,
  handle: (input, call) => {
    const arn = input.resourceShareInvitationArn ?? '';
    ramOnce(
      'AcceptResourceShareInvitation',
      call,
      input,
      () => answer(call, pendingInvitation(call, arn), 'ACCEPTED').arn,
    );
    return { resourceShareInvitation: toInvitation(invitationNamed(call, arn)), clientToken: input.clientToken };
  },
});
