import { accountOfArn, type Arn } from '../../../domain/arn.ts';
import type { ContainmentRecord } from '../../../domain/containment/record.ts';
import type { Whom } from '../../../domain/containment/whom.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { CommandContext } from '../context.ts';
import { readActingRole } from './acting-role.ts';
import { denialPolicyOf } from './denial-policy.ts';
import type { KnownJobs } from './known-jobs.ts';

const ROLES_AT_ONCE = 8;

/**
 * Roles that carry a denial of an earlier run and that nothing which runs names any more: by the record of this machine,
 * and by the roles that ended jobs ran as. A containment goes on there, whichever machine began it.
 */
export async function carriersOf(
  context: CommandContext,
  whom: Whom,
  known: Promise<KnownJobs>,
  records: readonly ContainmentRecord[],
): Promise<readonly Arn[]> {
  if (whom.person === null) return [];
  const { userId } = whom.person;
  const recorded = records
    .filter(({ containment, releasedAt }) => releasedAt === null && containment.person?.userId === userId)
    .flatMap(({ steps }) => steps.flatMap(({ action }) => (action.kind === 'deny-in-role' ? [action.role] : [])));
  const { jobs } = await known;
  const looked = new Set([...recorded, ...jobs.flatMap(({ role }) => role ?? [])]);
  const ended = (await context.watch.startedAs(userId)).filter((role) => !looked.has(role));
  const carrying = await mapLimit(ended, ROLES_AT_ONCE, async (role) =>
    (await isDeniedIn(context, role, userId)) ? [role] : [],
  );
  return [...recorded, ...carrying.flat()];
}

/** What cannot be read is as if nothing stood there: nothing of theirs runs as it. */
async function isDeniedIn(context: CommandContext, role: Arn, userId: string): Promise<boolean> {
  const account = accountOfArn(role);
  if (account === undefined || !(await context.accounts()).some(({ id }) => id === account)) return false;
  const { policies } = (await context.aws()).readers(account);
  const { denials } = await readActingRole(policies, role, 'a job of theirs ran as it', denialPolicyOf(context).name);
  return denials.some((one) => one.userId === userId);
}
