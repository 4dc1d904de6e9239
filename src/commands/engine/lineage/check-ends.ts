import type { Aws } from '../../../aws/ports.ts';
import { accountOfArn, regionOfArn, type AccountId, type Arn } from '../../../domain/arn.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { lineageKindOf, type LineageEdge } from '../../../domain/lineage/entity.ts';
import { groupArnOf, missingOf, principalsOf } from '../../../domain/lineage/group-policy.ts';
import type { WorkAccount } from '../context.ts';
import { refusalOf } from './sight.ts';

export type AssociationAction = 'AddAssociation' | 'DeleteAssociation';

/** What one account may do at one end of an association. */
export interface EndCheck {
  readonly arn: Arn;
  readonly viewer: AccountId;
  /** `own`: its own; `shared`: a share allows it; `unknown`: only AWS can tell; the others are refusals. */
  readonly verdict: 'own' | 'shared' | 'unknown' | 'denied' | 'absent' | 'unreadable';
  /** By what it is known, in a few words. */
  readonly by: string;
}

export interface Ends {
  readonly source: Arn;
  readonly destination: Arn;
}

/**
 * Looks at both ends before anything is changed, since AWS wants the permission on both: the entity must be there and be
 * shown to the account, and the lineage group of another account's must allow the action to it.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html
 */
export async function checkEnds(
  aws: Aws,
  viewer: AccountId,
  { source, destination }: Ends,
  action: AssociationAction,
): Promise<readonly [EndCheck, EndCheck]> {
  return [await checkEnd(aws, viewer, source, action), await checkEnd(aws, viewer, destination, action)];
}

export const isRefused = ({ verdict }: EndCheck): boolean => ['denied', 'absent', 'unreadable'].includes(verdict);

async function checkEnd(aws: Aws, viewer: AccountId, arn: Arn, action: AssociationAction): Promise<EndCheck> {
  const readers = aws.readers(viewer, regionOfArn(arn));
  const end = { arn, viewer };
  try {
    await readers.lineage.describe(arn);
  } catch (thrown) {
    const [problem] = thrown instanceof SagelaneError ? thrown.problems : [];
    return { ...end, verdict: refusalOf(thrown), by: problem?.why ?? problem?.what ?? String(thrown) };
  }
  if (accountOfArn(arn) === viewer) return { ...end, verdict: 'own', by: 'its own entity' };
  const allowed = await sharedAllows(aws, viewer, arn, action);
  if (allowed === null) return { ...end, verdict: 'unknown', by: 'it is shown; whether it may be changed AWS decides' };
  return allowed.allows
    ? { ...end, verdict: 'shared', by: allowed.by }
    : { ...end, verdict: 'denied', by: `${allowed.by} does not allow ${action}` };
}

/** What the share's permission says; else the group's policy, which only its owner may read; null: neither tells. */
async function sharedAllows(
  aws: Aws,
  viewer: AccountId,
  arn: Arn,
  action: AssociationAction,
): Promise<{ readonly allows: boolean; readonly by: string } | null> {
  const full = `sagemaker:${action}`;
  const owner = accountOfArn(arn) ?? '';
  const group = groupArnOf(owner, regionOfArn(arn) ?? '');
  const readers = aws.readers(viewer, regionOfArn(arn));
  try {
    const shared = (await readers.lineage.sharedGroups()).find((one) => one.arn === group);
    const share = (await readers.shares.received()).find((one) => one.arn === shared?.shareArn);
    for (const permission of share?.permissionArns ?? []) {
      const actions = await readers.shares.permissionActions(permission);
      if (actions.some((one) => one.startsWith('sagemaker:')))
        return { allows: !missingOf(actions).includes(full), by: `share ${share?.name ?? ''}` };
    }
  } catch {
    // A consumer need not be allowed to read its shares; then the owner may tell, or nobody.
  }
  try {
    const policy = await aws.readers(owner, regionOfArn(arn)).lineage.groupPolicy(group);
    const named =
      policy === null ? undefined : principalsOf(policy, group)?.find((one) => one.principal.includes(viewer));
    return named ? { allows: !named.missing.includes(full), by: 'the policy of its lineage group' } : null;
  } catch {
    return null;
  }
}

/** The account of ours that may do it at both ends: the owners first. */
export async function findAssociator(
  aws: Aws,
  accounts: readonly WorkAccount[],
  ends: Ends,
  action: AssociationAction,
): Promise<AccountId> {
  for (const arn of [ends.source, ends.destination])
    if (!lineageKindOf(arn))
      throw new SagelaneError({
        code: 'BadUsage',
        what: `${arn} is no ARN of a lineage entity`,
        fix: 'take it from `sagelane lineage list`, or from `sagelane lineage show … --json`',
      });
  const owners = [accountOfArn(ends.source), accountOfArn(ends.destination)];
  const ranked = [...accounts].sort((a, b) => rank(a.id, owners) - rank(b.id, owners));
  const checks: EndCheck[] = [];
  for (const { id } of ranked) {
    const both = await checkEnds(aws, id, ends, action);
    if (!both.some(isRefused)) return id;
    checks.push(...both.filter(isRefused));
  }
  throw endsRefused(checks, action);
}

const rank = (id: AccountId, owners: readonly (AccountId | undefined)[]): number => {
  const index = owners.indexOf(id);
  return index < 0 ? owners.length : index;
};

const WORDS: Readonly<Record<string, string>> = {
  denied: 'is not shared with account',
  absent: 'is not there for account',
  unreadable: 'could not be looked at by account',
};

export function endsRefused(checks: readonly EndCheck[], action: AssociationAction): SagelaneError {
  return new SagelaneError(
    checks.map(({ arn, viewer, verdict, by }) => ({
      code: verdict === 'absent' ? 'LineageEntityMissing' : 'LineageEndRefused',
      what: `${arn} ${WORDS[verdict]} ${viewer}: it may not ${action} there, and nothing was changed`,
      where: `account ${viewer}`,
      why: by,
      fix: 'both ends must be its own or shared with it: let the owner share its lineage group (lineage: all), or name an account that sees both by --account',
    })),
  );
}

/** What the two checks found, a line each, for whoever is asked. */
export const checkNotes = (checks: readonly EndCheck[]): readonly string[] =>
  checks.map(({ arn, viewer, verdict, by }) =>
    verdict === 'own' ? `${arn}: account ${viewer} owns it` : `${arn}: account ${viewer} reaches it (${by})`,
  );

/** The association as it stands, or undefined. */
export async function existingEdge(
  aws: Aws,
  viewer: AccountId,
  { source, destination }: Ends,
): Promise<LineageEdge | undefined> {
  const found = await aws
    .readers(viewer, regionOfArn(source))
    .lineage.query({ start: source, way: 'descendants', depth: 1 });
  return found.edges.find((edge) => edge.source === source && edge.destination === destination);
}
