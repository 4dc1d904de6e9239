import type { StudioRole } from '../../../aws/containment/ports.ts';
import type { Aws } from '../../../aws/ports.ts';
import { accountOfArn, regionOfArn, type Arn } from '../../../domain/arn.ts';
import type { RoleSurvey } from '../../../domain/containment/plan-role.ts';
import type { RunningApp, RunningJob } from '../../../domain/containment/survey.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { jobKindOf } from '../../../domain/sessions/job-arn.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { PersonalApp } from '../../../domain/sessions/personal-app.ts';
import type { CommandContext } from '../context.ts';
import { readActingRole } from './acting-role.ts';
import type { KnownJobs } from './known-jobs.ts';
import { denialPolicyOf } from './denial-policy.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import { orGap } from './or-gap.ts';

const PLACES_AT_ONCE = 16;

/** What runs as a role, and who is known to act through it. */
export async function surveyRole(context: CommandContext, role: Arn, reading: Promise<KnownJobs>): Promise<RoleSurvey> {
  const places = await placesOf(context, role);
  const { id: account, alias, region } = places[0];
  const gaps: string[] = [];
  const aws = await context.aws();
  const [acting, studios] = await Promise.all([
    readActingRole(aws.readers(account, region).policies, role, 'given', denialPolicyOf(context).name),
    mapLimit(places, PLACES_AT_ONCE, (place) => studioOf(aws, place, role, gaps)),
  ]);
  const known = await reading;
  const jobs = known.jobs.filter((one) => one.role === role);
  const nameless = known.ofUnknown.filter((one) => one.role === role).map(({ arn }) => arn);
  const all = [...jobs.map(runningJob), ...nameless.map(ofNobody)];
  const people = [...jobs.map(({ userName, userId }) => userName ?? userId), ...studios.flatMap((one) => one.people)];
  return {
    at: context.clock.now().toISOString(),
    account,
    alias,
    region,
    role: acting,
    regions: studios.map(({ place, apps }) => ({
      region: place.region,
      jobs: all.filter(({ arn }) => regionOfArn(arn) === place.region),
      apps,
    })),
    nameless,
    people: [...new Set(people)].sort(),
    gaps: [...known.gaps, ...gaps],
    unread: known.unread.filter((one) => one.account === account).map(({ what }) => what),
    partial: known.partial.filter((one) => one.account === account),
  };
}

interface RoleInStudio {
  readonly place: NamedPlace;
  readonly apps: readonly RunningApp[];
  readonly people: readonly string[];
}

/** Apps that run as the role in one Region, and who is known to act through it there. */
async function studioOf(aws: Aws, place: NamedPlace, role: Arn, gaps: string[]): Promise<RoleInStudio> {
  const { containment, studios } = aws.readers(place.id, place.region);
  const [roles, studio] = await Promise.all([
    orGap(gaps, `roles of Studio domains in ${place.name}`, () => containment.studioRoles(), []),
    orGap(gaps, `apps in ${place.name}`, () => studios.all(), []),
  ]);
  const apps = studio
    .flatMap((one) => one.apps)
    .filter((one) => one.app.status !== 'Deleting' && runsAs(one, roles) === role);
  return {
    place,
    apps: apps.map(({ domainId, app }) => ({ domainId, app })),
    people: [
      ...apps.flatMap(({ userName, userProfile }) => userName ?? userProfile ?? []),
      ...roles.filter((one) => one.role === role).flatMap(({ users }) => users),
    ],
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

async function placesOf(context: CommandContext, role: Arn): Promise<readonly [NamedPlace, ...NamedPlace[]]> {
  const account = accountOfArn(role);
  const accounts = await context.accounts();
  const [first, ...more] = (await namedPlaces(context)).filter(({ id }) => id === account);
  if (first && role.includes(':role/')) return [first, ...more];
  throw new SagelaneError({
    code: 'RoleUnknown',
    what: role.includes(':role/') ? `no account of these has the role ${role}` : `${role} is no role's ARN`,
    where: accounts.map(({ id, alias }) => alias ?? id).join(', '),
    fix: 'give it as arn:aws:iam::ACCOUNT:role/NAME, and --account, or the account in the manifest',
  });
}
