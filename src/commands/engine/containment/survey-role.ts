import type { StudioRole } from '../../../aws/containment/ports.ts';
import { accountOfArn, type Arn } from '../../../domain/arn.ts';
import type { RoleSurvey } from '../../../domain/containment/plan-role.ts';
import type { RunningApp, RunningJob } from '../../../domain/containment/survey.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { jobKindOf } from '../../../domain/sessions/job-arn.ts';
import type { PersonalApp } from '../../../domain/sessions/personal-app.ts';
import type { CommandContext, WorkAccount } from '../context.ts';
import { readActingRole } from './acting-role.ts';
import type { KnownJobs } from './known-jobs.ts';
import { denialPolicyOf } from './denial-policy.ts';
import { orGap } from './or-gap.ts';

/** What runs as a role, and who is known to act through it. */
export async function surveyRole(context: CommandContext, role: Arn, reading: Promise<KnownJobs>): Promise<RoleSurvey> {
  const place = await placeOf(context, role);
  const { id: account, alias, region } = place;
  const gaps: string[] = [];
  const { containment, policies, studios } = (await context.aws()).readers(account, region);
  const [acting, studioRoles, studio] = await Promise.all([
    readActingRole(policies, role, 'given', denialPolicyOf(context).name),
    orGap(gaps, 'roles of Studio domains', () => containment.studioRoles(), []),
    orGap(gaps, 'apps', () => studios.all(), []),
  ]);
  const known = await reading;
  const jobs = known.jobs.filter((one) => one.role === role);
  const nameless = known.ofUnknown.filter((one) => one.role === role).map(({ arn }) => arn);
  const apps = studio
    .flatMap((one) => one.apps)
    .filter((one) => one.app.status !== 'Deleting' && runsAs(one, studioRoles) === role);
  const people = [
    ...jobs.map(({ userName, userId }) => userName ?? userId),
    ...apps.flatMap(({ userName, userProfile }) => userName ?? userProfile ?? []),
    ...studioRoles.filter((one) => one.role === role).flatMap(({ users }) => users),
  ];
  return {
    at: context.clock.now().toISOString(),
    account,
    alias,
    region,
    role: acting,
    jobs: [...jobs.map(runningJob), ...nameless.map(ofNobody)],
    nameless: nameless.length,
    apps: apps.map(({ domainId, app }): RunningApp => ({ domainId, app })),
    people: [...new Set(people)].sort(),
    gaps: [...known.gaps, ...gaps],
    unread: known.unread.filter((one) => one.account === account).map(({ what }) => what),
    partial: known.partial.filter((one) => one.account === account),
  };
}

const runningJob = ({ arn, kind, source, sessionEnds }: RunningJob): RunningJob => ({ arn, kind, source, sessionEnds });

const ofNobody = (arn: Arn): RunningJob => ({
  arn,
  kind: jobKindOf(arn) ?? 'training',
  source: 'Describe of what runs',
  sessionEnds: null,
});

/** A profile's own role goes before the domain's; what nobody owns runs as the domain's role for spaces, its last. */
function runsAs({ domain, userProfile }: PersonalApp, roles: readonly StudioRole[]): Arn | undefined {
  const there = roles.filter((one) => one.domain === domain);
  const shared = there.filter((one) => one.userProfile === null);
  if (userProfile === null) return shared.at(-1)?.role;
  return (there.find((one) => one.userProfile === userProfile) ?? shared[0])?.role;
}

async function placeOf(context: CommandContext, role: Arn): Promise<WorkAccount> {
  const account = accountOfArn(role);
  const accounts = await context.accounts();
  const place = accounts.find(({ id }) => id === account);
  if (place && role.includes(':role/')) return place;
  throw new SagelaneError({
    code: 'RoleUnknown',
    what: role.includes(':role/') ? `no account of these has the role ${role}` : `${role} is no role's ARN`,
    where: accounts.map(({ id, alias }) => alias ?? id).join(', '),
    fix: 'give it as arn:aws:iam::ACCOUNT:role/NAME, and --account, or the account in the manifest',
  });
}
