import type { StudioRole } from '../../../aws/containment/ports.ts';
import type { Aws } from '../../../aws/ports.ts';
import { accountOfArn, regionOfArn, type AccountId } from '../../../domain/arn.ts';
import type { ContainedPerson } from '../../../domain/containment/containment.ts';
import type { RegionSurvey } from '../../../domain/containment/survey.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { KnownJobs } from './known-jobs.ts';
import type { NamedPlace } from './named-places.ts';
import { orGap } from './or-gap.ts';
import { wordsOf } from './words-of.ts';

export interface Group {
  readonly id: string;
  readonly name: string;
}

export interface RegionWish {
  readonly person: ContainedPerson;
  readonly groups: readonly Group[];
  readonly known: Promise<KnownJobs>;
  readonly gaps: string[];
}

/** What one Region of an account tells, and what is asked of it only to know its roles and groups. */
export interface RegionReading {
  readonly survey: RegionSurvey;
  readonly studioRoles: readonly StudioRole[];
  readonly byGroup: readonly string[];
}

/** One that cannot be read says why, and takes nothing from the others. */
export async function surveyRegion(aws: Aws, place: NamedPlace, wish: RegionWish): Promise<RegionReading> {
  const { id: account, region, name } = place;
  const { person } = wish;
  const data = await Promise.all([
    aws.readers(account, region).containment.studioRoles(),
    surveyData(aws, place, wish),
  ]).catch((thrown: unknown) => {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return wordsOf(thrown);
  });
  const known = await wish.known;
  const jobs = known.jobs
    .filter(({ arn, userId }) => userId === person.userId && isIn(arn, account, region))
    .map(({ arn, kind, source, sessionEnds }) => ({ arn, kind, source, sessionEnds }));
  const base = { region, name, jobs };
  if (typeof data === 'string')
    return {
      survey: { ...base, apps: [], grants: [], lakePermissions: [], unreachable: data },
      studioRoles: [],
      byGroup: [],
    };
  const [studioRoles, { byGroup, ...access }] = data;
  const apps = known.apps
    .filter((one) => one.account === account && one.region === region)
    .filter(({ userName, app }) => userName !== null && userName === person.userName && app.status !== 'Deleting')
    .map(({ domainId, app }) => ({ domainId, app }));
  return { survey: { ...base, ...access, apps, unreachable: null }, studioRoles, byGroup };
}

const isIn = (arn: string, account: AccountId, region: string): boolean =>
  accountOfArn(arn) === account && regionOfArn(arn) === region;

async function surveyData(
  aws: Aws,
  { id: account, region, name: place }: NamedPlace,
  { person: { userId }, groups, gaps }: RegionWish,
): Promise<Pick<RegionSurvey, 'grants' | 'lakePermissions'> & Pick<RegionReading, 'byGroup'>> {
  const { containment } = aws.readers(account, region);
  const sure = <T>(what: string, read: () => Promise<readonly T[]>): Promise<readonly T[]> =>
    orGap(gaps, `${what} in ${place}`, read, []);
  const [grants, lakePermissions, byGroup] = await Promise.all([
    sure('access grants', () => containment.accessGrants('user', userId)),
    sure('Lake Formation permissions', () => containment.lakePermissions('user', userId)),
    mapLimit(groups, 2, async ({ id, name }) => {
      const given = await sure('access grants of groups', () => containment.accessGrants('group', id));
      const lake = await sure('Lake Formation permissions of groups', () => containment.lakePermissions('group', id));
      return [
        ...given.map(
          ({ permission, scope }) => `group ${name} has the access grant ${permission} on ${scope}: left alone`,
        ),
        ...lake.map(({ permissions, what }) => `group ${name} may ${permissions.join(', ')} on ${what}: left alone`),
      ];
    }),
  ]);
  return { grants, lakePermissions, byGroup: byGroup.flat() };
}
