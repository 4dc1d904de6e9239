import type { AccountReaders, Aws } from '../aws/ports.ts';
import { accountOfArn, regionOfArn, type AccountId, type Arn } from '../domain/arn.ts';
import {
  groupArnOf,
  lacksActions,
  missingOf,
  principalsOf,
  type GroupPrincipal,
  type GroupReport,
} from '../domain/lineage/group-policy.ts';
import { mapLimit } from '../domain/map-limit.ts';
import { lineageGroup } from '../domain/shareables/lineage-group.ts';
import type { Command } from './engine/command.ts';
import type { CommandContext, WorkAccount } from './engine/context.ts';
import { tellReaches } from './engine/find-pipeline.ts';
import { declaredGroup } from './engine/lineage/declared-group.ts';
import { Sight } from './engine/lineage/sight.ts';

const AT_ONCE = 8;

/** Each account's one lineage group and those that others share: whom they let in, and which of the seven actions they lack. */
export const checkLineageGroups = {
  id: 'check-lineage-groups',
  title: 'Hold the policies of lineage groups against the seven actions they must allow',
  effect: 'reads',
  line: () => ['lineage', 'show', '--group'],
  target: () => 'all lineage groups',
  async run(_input, context) {
    const aws = await context.aws();
    const sight = new Sight(await context.places());
    const own = await mapLimit(sight.places, AT_ONCE, (place) => ownReport(aws, place, sight, context));
    const others = await mapLimit(sight.places, AT_ONCE, (place) => receivedReports(aws, place, sight, context));
    const reports = merged([...own.filter((one) => one !== null), ...others.flat()]);
    for (const group of reports) context.emit({ type: 'lineage.group-checked', group });
    context.emit({
      type: 'lineage.groups-checked',
      count: reports.length,
      lacking: reports.filter(lacksActions).length,
    });
    tellReaches(context, sight.reaches());
    return reports;
  },
} as const satisfies Command<Record<never, never>, readonly GroupReport[]>;

async function ownReport(
  aws: Aws,
  place: WorkAccount,
  sight: Sight,
  context: CommandContext,
): Promise<GroupReport | null> {
  const { id, region } = place;
  const arn = groupArnOf(id, region);
  const { lineage } = aws.readers(id, region);
  const base = { arn, account: id, region, reaches: [], declared: declaredGroup(context, id) };
  try {
    if (!(await lineage.hasGroup(lineageGroup.only))) {
      sight.answered(place);
      return { ...base, status: 'none', principals: null, source: null };
    }
    const policy = await lineage.groupPolicy(lineageGroup.only);
    sight.answered(place);
    if (policy === null) return { ...base, status: 'not-shared', principals: [], source: 'GetLineageGroupPolicy' };
    return { ...base, status: 'shared', principals: principalsOf(policy, arn), source: 'GetLineageGroupPolicy' };
  } catch (thrown) {
    sight.failed(place, thrown);
    return null;
  }
}

/** Groups that others share with this account, by RAM: the policy itself is the owner's to read. */
async function receivedReports(
  aws: Aws,
  place: WorkAccount,
  sight: Sight,
  context: CommandContext,
): Promise<readonly GroupReport[]> {
  if (sight.isUnreadable(place)) return [];
  const { id, region } = place;
  try {
    const readers = aws.readers(id, region);
    const groups = await readers.lineage.sharedGroups();
    if (groups.length === 0) return [];
    const shares = new Map((await readers.shares.received()).map((one) => [one.arn, one]));
    return await mapLimit(groups, AT_ONCE, async ({ arn, shareArn }): Promise<GroupReport> => {
      const share = shares.get(shareArn);
      const principal = await permissionOf(readers, id, share?.permissionArns ?? []);
      const owner = accountOfArn(arn) ?? '';
      return {
        arn,
        account: owner,
        region: regionOfArn(arn) ?? region,
        status: 'shared',
        principals: principal ? [principal] : null,
        source: share ? `RAM share ${share.name}` : null,
        reaches: [id],
        declared: declaredGroup(context, owner),
      };
    });
  } catch (thrown) {
    sight.failed(place, thrown);
    return [];
  }
}

/** What the share's permission for lineage groups lets this account do. */
async function permissionOf(
  { shares }: AccountReaders,
  id: AccountId,
  permissions: readonly Arn[],
): Promise<GroupPrincipal | null> {
  for (const permission of permissions) {
    const actions = await shares.permissionActions(permission);
    if (actions.includes('sagemaker:QueryLineage') || actions.some((one) => one.includes('Association')))
      return { principal: id, missing: missingOf(actions), narrowed: false };
  }
  return null;
}

/** A group that we own and that is shared with another of ours is told once, by its owner. */
function merged(reports: readonly GroupReport[]): readonly GroupReport[] {
  const byArn = new Map<Arn, GroupReport>();
  for (const one of reports) {
    const known = byArn.get(one.arn);
    if (!known) byArn.set(one.arn, one);
    else
      byArn.set(one.arn, {
        ...known,
        principals: known.principals ?? one.principals,
        source: known.source ?? one.source,
        reaches: [...new Set([...known.reaches, ...one.reaches])],
      });
  }
  return [...byArn.values()];
}
