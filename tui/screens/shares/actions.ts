import { acceptInvitation } from '../../../src/commands/accept-invitation.ts';
import { reinvitePrincipal } from '../../../src/commands/reinvite-principal.ts';
import { rejectInvitation } from '../../../src/commands/reject-invitation.ts';
import { accountOfPrincipal } from '../../../src/domain/principal.ts';
import type { ShareRow } from '../../../src/domain/share.ts';
import { accountBlocked } from '../../shell/accounts.ts';
import type { ScreenAction, View } from '../../shell/screen.ts';
import type { Tools } from '../../shell/tools.ts';
import { needsNoInvitation } from './rows.ts';

type Answer = (share: ShareRow) => string | null;

/** An action on one share; without one there is nothing to act on. */
const onShare = (
  id: ScreenAction['id'],
  stageBlocks: Answer,
  actor: (share: ShareRow) => { readonly account: string | undefined; readonly as: string },
  run: (tools: Tools, share: ShareRow) => void,
): ScreenAction => ({
  id,
  many: true,
  blocked(view: View, row) {
    const share = row === null ? undefined : view.state.shares.get(row);
    if (!share) return 'no share is selected';
    const { account, as } = actor(share);
    return stageBlocks(share) ?? accountBlocked(view.session, account, as);
  },
  run(tools, row) {
    const share = row === null ? undefined : tools.view.state.shares.get(row);
    if (share) run(tools, share);
  },
});

const consumerOf = (share: ShareRow) => ({ account: accountOfPrincipal(share.principal), as: 'the consumer' });
const ownerOf = (share: ShareRow) => ({ account: share.owner, as: 'the owner' });

/** Why there is no invitation to answer. */
function notInvited(share: ShareRow): string | null {
  if (needsNoInvitation(share)) return 'a share inside the organization needs no invitation';
  if (share.trouble === 'expired') return 'the invitation has expired: the owner must invite again (i)';
  if (share.trouble === 'rejected') return 'the invitation was rejected: the owner must invite again (i)';
  if (share.stage === 'accepted' || share.stage === 'verified') return 'it is accepted already';
  return share.stage === 'invited' && share.invitationArn !== null
    ? null
    : `nobody is invited yet: it is ${share.stage}`;
}

/** Only an invitation that ended, or a principal that was dropped, is invited again from here. */
function notEnded(share: ShareRow): string | null {
  if (share.shareArn === null) return 'the share does not exist yet';
  if (needsNoInvitation(share)) return 'a share inside the organization needs no invitation';
  if (share.principal.kind !== 'account') return 'only accounts are invited';
  const ended = share.trouble !== null && share.trouble !== 'denied';
  return ended ? null : `the invitation has not ended: it is ${share.stage}`;
}

const answerOf = (share: ShareRow) => ({
  invitationArn: share.invitationArn ?? '',
  account: accountOfPrincipal(share.principal) ?? '',
});

export const SHARE_ACTIONS: readonly ScreenAction[] = [
  onShare('shares.accept', notInvited, consumerOf, (tools, share) =>
    tools.perform(acceptInvitation, answerOf(share), () => tools.session.refresh()),
  ),
  onShare('shares.reject', notInvited, consumerOf, (tools, share) =>
    tools.perform(rejectInvitation, answerOf(share), () => tools.session.refresh()),
  ),
  onShare('shares.reinvite', notEnded, ownerOf, (tools, share) =>
    tools.perform(
      reinvitePrincipal,
      { owner: share.owner, shareArn: share.shareArn ?? '', principal: share.principal.value },
      () => tools.session.refresh(),
    ),
  ),
];
