import type { ShareEvents } from '../../domain/events/share-events.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { Invitation, ShareRow } from '../../domain/share.ts';
import type { Cell, Page } from './page.ts';
import { idleColumns, REGION } from './region-column.ts';
import type { TextRenderers } from './text-renderer.ts';

export const shareText: TextRenderers<keyof ShareEvents> = {
  'share.listed': ({ row }, page, now) =>
    page.row(
      ['SHARE', 'OWNER', REGION, 'PRINCIPAL', 'PERMISSION', 'STAGE', 'INVITATION', 'VERIFIED'],
      shareCells(row, now),
    ),
  'shares.listed': ({ regions }, page) => page.endTable('no shares', idleColumns(regions)),
  'invitation.listed': ({ invitation }, page, now) =>
    page.row(['SHARE', 'FROM', 'TO', REGION, 'STATUS', 'ENDS', 'ARN'], invitationCells(invitation, now)),
  'invitations.listed': ({ regions }, page) => page.endTable('no invitations', idleColumns(regions)),
  'invitation.sent': ({ invitation }, page, now) => writeInvitation('invited', invitation, page, now),
  'invitation.accepted': ({ invitation }, page, now) => writeInvitation('accepted', invitation, page, now),
  'invitation.rejected': ({ invitation }, page, now) => writeInvitation('rejected', invitation, page, now),
  'invitation.expired': ({ invitation }, page, now) => writeInvitation('expired', invitation, page, now),
};

function shareCells(row: ShareRow, now: Date): readonly Cell[] {
  const stage: Cell =
    row.trouble === null
      ? { text: row.stage, tone: row.stage === 'verified' ? 'good' : 'plain' }
      : { text: `${row.trouble}${row.detail === null ? '' : `: ${row.detail}`}`, tone: 'bad' };
  const invitation =
    row.stage === 'invited' && row.trouble === null && row.invitationExpires !== null
      ? ending(row.invitationExpires, now)
      : '-';
  const principal =
    row.principal.alias === undefined ? row.principal.value : `${row.principal.alias} (${row.principal.value})`;
  return [
    row.share,
    row.ownerAlias ?? row.owner,
    row.region,
    principal,
    row.permission,
    stage,
    invitation,
    row.verifiedBy?.arn ?? '-',
  ];
}

const invitationCells = (invitation: Invitation, now: Date): readonly Cell[] => [
  invitation.shareName,
  invitation.sender,
  invitation.receiver,
  invitation.region,
  invitation.status,
  invitation.status === 'PENDING' ? ending(invitation.expiresAt, now).replace(/^ends /, '') : '-',
  invitation.arn,
];

/** AWS may still call it pending when the time is over, and the clock here may be ahead of theirs. */
function ending(expiresAt: string, now: Date): string {
  const left = Date.parse(expiresAt) - now.getTime();
  return left > 0 ? `ends in ${formatDuration(left)}` : 'just ended';
}

function writeInvitation(what: string, invitation: Invitation, page: Page, now: Date): void {
  const rest = what === 'invited' ? `, ${ending(invitation.expiresAt, now)}` : '';
  page.line(
    { text: what, tone: what === 'accepted' ? 'good' : what === 'invited' ? 'plain' : 'warn' },
    ` ${invitation.receiver} to share ${invitation.shareName} of ${invitation.sender}${rest}`,
  );
}
