import { EXECUTE_NOTICE } from '../../../src/domain/permissions.ts';
import { accountOfPrincipal } from '../../../src/domain/principal.ts';
import { pipelineNameOf } from '../../../src/domain/arn.ts';
import { SHARE_STAGES, type ShareRow, type ShareStage } from '../../../src/domain/share.ts';
import { accountFull, holds, NO_ACCOUNTS } from '../../shell/accounts.ts';
import type { Detail, DetailItem, View } from '../../shell/screen.ts';
import { span, spansOf, type Cell } from '../../text/span.ts';
import { absolute, when } from '../../text/when.ts';
import { countdown, hasCountdown, needsNoInvitation, principalName, stageCell } from './rows.ts';

const MEANS: Record<ShareStage, string> = {
  declared: 'it stands in the manifest',
  planned: 'a plan would create it',
  created: 'the resource share exists',
  associated: 'pipelines and principal are associated with it',
  invited: 'the consumer must accept, within 12 hours',
  accepted: 'the consumer can use it',
  verified: 'the consumer really called DescribePipeline',
};

/** Both sides of one share, for one principal. */
export function shareDetail(share: ShareRow, view: View): Detail {
  const { session, now, theme } = view;
  const accounts = session?.accounts ?? NO_ACCOUNTS;
  const consumer = accountOfPrincipal(share.principal);
  const sideOf = (held: boolean): Cell =>
    span(held ? 'we hold it' : 'not ours: seen from the other side only', held ? 'good' : 'dim');
  const field = (label: string, value: Cell): DetailItem => ({ kind: 'field', label, value });
  const items: readonly DetailItem[] = [
    field('stage', [...stageCell(share, theme.glyphs), span(`  ${MEANS[share.stage]}`, 'dim')]),
    ...(share.detail === null ? [] : [field('AWS says', span(share.detail, 'bad'))]),
    ...(hasCountdown(share)
      ? [
          field('invitation', [
            ...spansOf(countdown(share, now)),
            span(`, until ${absolute(share.invitationExpires ?? '')}`, 'dim'),
          ]),
        ]
      : []),
    ...(needsNoInvitation(share) ? [field('invitation', 'none needed: access begins with the association')] : []),
    field('may', [
      span(share.permission, 'strong'),
      span(share.permission === 'execute' ? `  ${EXECUTE_NOTICE}` : '', 'warn'),
    ]),
    { kind: 'blank' },
    { kind: 'heading', text: 'Owner' },
    field(
      'account',
      share.ownerAlias === null ? accountFull(accounts, share.owner) : `${share.ownerAlias} (${share.owner})`,
    ),
    field('access', sideOf(holds(session, share.owner))),
    field('Region', share.region),
    field('share', share.shareArn ?? span('not created yet', 'dim')),
    { kind: 'blank' },
    { kind: 'heading', text: 'Consumer' },
    field(
      'principal',
      principalName(share, accounts) === share.principal.value
        ? share.principal.value
        : `${principalName(share, accounts)} (${share.principal.value})`,
    ),
    ...(consumer === undefined ? [] : [field('access', sideOf(holds(session, consumer)))]),
    field('acceptance', share.acceptance ?? span('not declared here', 'dim')),
    ...(share.invitationArn === null ? [] : [field('invitation', share.invitationArn)]),
    field(
      'verified',
      share.verifiedBy === null
        ? span('not yet: nobody was seen to use it', 'dim')
        : [span(`by ${share.verifiedBy.arn}, `), ...when(share.verifiedBy.at, now)],
    ),
    { kind: 'blank' },
    { kind: 'heading', text: `Pipelines (${share.resources.length})` },
    ...share.resources.map((arn): DetailItem => ({
      kind: 'text',
      text: [span(pipelineNameOf(arn)), span(`  ${arn}`, 'dim')],
    })),
    { kind: 'blank' },
    { kind: 'heading', text: 'Life' },
    ...SHARE_STAGES.map((stage, index): DetailItem => {
      const reached = index <= SHARE_STAGES.indexOf(share.stage);
      const mark = reached ? theme.glyphs.done : theme.glyphs.waiting;
      return {
        kind: 'line',
        line: () => [span(`${mark} ${stage.padEnd(11)}`, reached ? 'good' : 'dim'), span(` ${MEANS[stage]}`, 'dim')],
      };
    }),
  ];
  return {
    title: [span(share.share, 'strong'), span(` ${theme.glyphs.arrow} ${principalName(share, accounts)}`)],
    items,
    live: hasCountdown(share) || share.verifiedBy !== null,
  };
}
