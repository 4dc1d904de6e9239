import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import { formatDuration } from '../../../src/domain/duration.ts';
import { SHARE_STAGES, type ShareRow } from '../../../src/domain/share.ts';
import { shareKey } from '../../../src/store/index.ts';
import { accountName } from '../../shell/accounts.ts';
import { remember, rememberEach } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { span, type Cell, type Span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'SHARE', min: 10, ideal: 18, grow: 1, priority: 9 },
  { title: 'OWNER', min: 9, ideal: 12, grow: 0, priority: 4 },
  { title: 'PRINCIPAL', min: 10, ideal: 13, grow: 1, priority: 7 },
  { title: 'MAY', min: 7, ideal: 8, grow: 0, priority: 5 },
  { title: 'STAGE', min: 19, ideal: 21, grow: 0, priority: 8 },
  { title: 'INVITATION', min: 12, ideal: 15, grow: 0, priority: 6 },
  { title: 'VERIFIED BY', min: 12, ideal: 18, grow: 1, priority: 1 },
];

/** Below this an invitation is about to be lost. */
const SOON_MS = 2 * 3_600_000;

/** One row per share and principal; those that need somebody come first. */
export const shareRows = (glyphs: Glyphs) => {
  const rowOf = rememberEach((accounts: readonly WorkAccount[]) =>
    rememberEach((share: ShareRow): Row => {
      const owner = share.ownerAlias ?? accountName(accounts, share.owner);
      const principal = principalName(share, accounts);
      const fixed = [share.share, owner, principal, share.permission, stageCell(share, glyphs)];
      const verified = share.verifiedBy === null ? span('-', 'dim') : whoOf(share.verifiedBy.arn);
      return {
        id: shareKey(share),
        parent: null,
        depth: 0,
        cells: hasCountdown(share)
          ? (now) => [...fixed, countdown(share, now), verified]
          : [...fixed, invitationCell(share, glyphs), verified],
        search: [
          share.share,
          share.shareArn ?? '',
          share.owner,
          owner,
          principal,
          share.principal.value,
          share.permission,
          share.stage,
          share.trouble ?? '',
          ...share.resources,
        ]
          .join(' ')
          .toLowerCase(),
      };
    }),
  );
  return remember((shares: ReadonlyMap<string, ShareRow>, accounts: readonly WorkAccount[]): readonly Row[] =>
    [...shares.values()]
      .sort((a, b) => urgency(a) - urgency(b) || compare(a.share, b.share) || compare(nameKey(a), nameKey(b)))
      .map(rowOf(accounts)),
  );
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const nameKey = ({ principal }: ShareRow): string => principal.alias ?? principal.value;
const urgency = (share: ShareRow): number => (share.trouble !== null ? 0 : hasCountdown(share) ? 1 : 2);

export const hasCountdown = ({ stage, trouble, invitationExpires }: ShareRow): boolean =>
  stage === 'invited' && trouble === null && invitationExpires !== null;

/** In the organization nobody is invited: access begins with the association. */
export const needsNoInvitation = ({ acceptance, principal }: ShareRow): boolean =>
  acceptance === 'organization' || principal.kind === 'organization' || principal.kind === 'organizational-unit';

export function principalName(share: ShareRow, accounts: readonly WorkAccount[]): string {
  const { principal } = share;
  if (principal.alias !== undefined) return principal.alias;
  if (principal.kind === 'account') return accountName(accounts, principal.value);
  // The unit or organization itself, a role or a user with its account.
  return needsNoInvitation(share) ? (principal.value.split('/').at(-1) ?? principal.value) : whoOf(principal.value);
}

/** `●●●●●○○ invited`: how far it has come, and where it broke. */
export function stageCell({ stage, trouble }: ShareRow, glyphs: Glyphs): readonly Span[] {
  const at = SHARE_STAGES.indexOf(stage);
  const tone = trouble !== null ? 'bad' : stage === 'verified' ? 'good' : stage === 'invited' ? 'warn' : 'accent';
  const rest = SHARE_STAGES.length - at - 1;
  const broken = trouble !== null && rest > 0;
  return [
    span(glyphs.running.repeat(at + 1), tone),
    ...(broken ? [span(glyphs.failed, 'bad')] : []),
    span(glyphs.waiting.repeat(rest - (broken ? 1 : 0)), 'dim'),
    span(` ${trouble ?? stage}`, tone),
  ];
}

export function countdown({ invitationExpires }: ShareRow, now: Date): Cell {
  const left = Date.parse(invitationExpires ?? '') - now.getTime();
  if (!(left > 0)) return span('just ended', 'bad');
  return span(`${formatDuration(left)} left`, left < SOON_MS ? 'bad' : 'warn');
}

function invitationCell(share: ShareRow, glyphs: Glyphs): Cell {
  if (needsNoInvitation(share)) return span('none needed', 'dim');
  if (share.trouble === 'expired' || share.trouble === 'rejected') return span(share.trouble, 'bad');
  return SHARE_STAGES.indexOf(share.stage) >= SHARE_STAGES.indexOf('accepted')
    ? span(`${glyphs.done} accepted`, 'dim')
    : span('-', 'dim');
}

/** `role/NAME of 444455556666` */
const whoOf = (arn: string): string =>
  /^arn:[^:]*:[^:]*::(\d+):(.+)$/.exec(arn)?.slice(1).reverse().join(' of ') ?? arn;
