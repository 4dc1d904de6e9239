import { answer, invitationNamed, pendingInvitation, toInvitation } from './model/invitations.ts';
import { ramOnce, ramOperation } from './model/ram.ts';

export const rejectResourceShareInvitation = ramOperation({
  name: 'RejectResourceShareInvitation',
  mutates: true,
  assumed: 'the owner then sees the principal as FAILED, with a message',
  handle: (input, call) => {
    const arn = input.resourceShareInvitationArn ?? '';
    ramOnce(
      'RejectResourceShareInvitation',
      call,
      input,
      () => answer(call, pendingInvitation(call, arn), 'REJECTED').arn,
    );
    return { resourceShareInvitation: toInvitation(invitationNamed(call, arn)), clientToken: input.clientToken };
  },
});
