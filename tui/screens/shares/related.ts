import { accountOfPrincipal } from '../../../src/domain/principal.ts';
import { pipelineNameOf } from '../../../src/domain/arn.ts';
import { accountName, NO_ACCOUNTS } from '../../shell/accounts.ts';
import { journalAbout } from '../../shell/journal-about.ts';
import type { ShareRow } from '../../../src/domain/share.ts';
import type { State } from '../../../src/store/index.ts';
import type { Related, View } from '../../shell/screen.ts';
import { changeId, stackId } from '../stacks/ids.ts';
import { lineageOfPipeline } from '../lineage/jump.ts';
import { currentRun } from '../stacks/current-run.ts';

/** The stack and plan lines that make a share, the pipelines in it, its other principals, and what was done to it. */
export function relatedToShare(view: View, id: string): readonly Related[] {
  const share = view.state.shares.get(id);
  if (!share) return [];
  const { state, session } = view;
  const accounts = session?.accounts ?? NO_ACCOUNTS;
  const stacks = [...(currentRun(view)?.stacks.values() ?? [])].filter(({ account }) => account === share.owner);
  const consumer = accountOfPrincipal(share.principal);
  return [
    ...stacks.flatMap((stack): readonly Related[] => [
      { title: `stack ${stack.name}`, place: { screen: 'stacks', row: stackId(stack.name) } },
      ...stack.changes
        .filter(({ constructPath }) => constructPath?.split('/').includes(share.share))
        .map(({ address, action }): Related => ({
          title: `plan: ${action} ${address}`,
          place: { screen: 'stacks', row: changeId(stack.name, address), open: true },
        })),
    ]),
    ...share.resources
      .filter((arn) => state.pipelines.has(arn))
      .map((arn): Related => ({
        title: `pipeline ${pipelineNameOf(arn)} and its executions`,
        place: { screen: 'executions', row: arn },
      })),
    ...lineageOfShare(share, state),
    ...(consumer === undefined
      ? []
      : [
          {
            title: `everything shared with ${accountName(accounts, consumer)}`,
            place: { screen: 'shares', filter: `principal:${accountName(accounts, consumer)}` },
          },
        ]),
    ...journalAbout(view, [share.shareArn, share.invitationArn]),
  ];
}

/** A shared lineage group carries all lineage of its account; a shared pipeline has that of its executions. */
const lineageOfShare = ({ owner, resources }: ShareRow, state: State): readonly Related[] => [
  ...(resources.some((arn) => arn.includes(':lineage-group/'))
    ? [{ title: 'lineage of the account that shares', place: { screen: 'lineage', row: `account ${owner}` } }]
    : []),
  ...resources.flatMap((arn) => lineageOfPipeline(state, arn)),
];
