import type { StudioRole } from '../../../aws/containment/ports.ts';
import type { Aws } from '../../../aws/ports.ts';
import { accountOfArn, nameOfArn, type AccountId, type Arn } from '../../../domain/arn.ts';
import type { ContainedPerson } from '../../../domain/containment/containment.ts';
import { denialsIn } from '../../../domain/containment/denial.ts';
import {
  unreachableIn,
  type AccountSurvey,
  type ActingRole,
  type Assignment,
  type ContainmentSurvey,
  type OrganizationSurvey,
} from '../../../domain/containment/survey.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { CommandContext, WorkAccount } from '../context.ts';
import type { KnownJob, KnownJobs } from './known-jobs.ts';
import { readActingRole } from './acting-role.ts';
import { denialPolicyOf } from './denial-policy.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import { orGap } from './or-gap.ts';
import { surveyRegion, type Group, type RegionWish } from './survey-region.ts';
import { wordsOf } from './words-of.ts';

const ACCOUNTS_AT_ONCE = 16;
const REGIONS_AT_ONCE = 4;

/**
 * Everything that a containment has to know of a person, account by account; what cannot be read is told, not fatal. What
 * runs is read meanwhile: CloudTrail takes its time.
 */
export async function surveyPerson(
  context: CommandContext,
  person: ContainedPerson,
  known: Promise<KnownJobs>,
  extraRoles: Promise<readonly Arn[]>,
): Promise<ContainmentSurvey> {
  const aws = await context.aws();
  const accounts = await context.accounts();
  const everywhere = await namedPlaces(context);
  const gaps: string[] = [];
  const groups = await orGap(gaps, 'groups', () => groupsOf(aws, person), []);
  const [assignments, organization, surveys] = await Promise.all([
    orGap(gaps, 'application assignments', () => assignmentsOf(aws, person, groups), null),
    surveyOrganization(context, aws, accounts),
    mapLimit(accounts, ACCOUNTS_AT_ONCE, (account) => {
      const places = everywhere.filter(({ id }) => id === account.id);
      return surveyAccount(context, aws, { account, places, person, groups, known, extraRoles, gaps });
    }),
  ]);
  const { gaps: before, partial } = await known;
  const at = context.clock.now().toISOString();
  return { at, person, accounts: surveys, organization, assignments, gaps: [...before, ...gaps], partial };
}

async function groupsOf(aws: Aws, { directory, userId }: ContainedPerson): Promise<readonly Group[]> {
  if (directory === null) return [];
  const { account, region, identityStoreId } = directory;
  return aws.readers(account, region).people.groupsOf(identityStoreId, userId);
}

/** Null where no instance of Identity Center is known. */
async function assignmentsOf(
  aws: Aws,
  { directory, userId }: ContainedPerson,
  groups: readonly Group[],
): Promise<readonly Assignment[] | null> {
  const instance = directory?.instance ?? null;
  if (directory === null || instance === null) return null;
  const { containment } = aws.readers(directory.account, directory.region);
  const direct = await containment.assignments(instance, 'user', userId);
  const byGroup = await mapLimit(groups, 4, async ({ id, name }) =>
    (await containment.assignments(instance, 'group', id)).map((one) => ({ ...one, groupName: name })),
  );
  return [...direct.map((one) => ({ ...one, groupName: null })), ...byGroup.flat()];
}

interface AccountWish extends RegionWish {
  readonly account: WorkAccount;
  /** The same, in each of its Regions. */
  readonly places: readonly NamedPlace[];
  readonly extraRoles: Promise<readonly Arn[]>;
}

async function surveyAccount(context: CommandContext, aws: Aws, wish: AccountWish): Promise<AccountSurvey> {
  const { account: place, places, person } = wish;
  const { id: account, alias } = place;
  const read = await mapLimit(places, REGIONS_AT_ONCE, (one) => surveyRegion(aws, one, wish));
  const regions = read.map(({ survey }) => survey);
  const byGroup = read.flatMap((one) => one.byGroup);
  const { region } = regions.find(({ unreachable }) => unreachable === null) ?? place;
  const base = { account, alias, region, regions, byGroup };
  if (unreachableIn({ regions }) !== null) return { ...base, roles: [], ofUnknown: [], unread: [] };
  const known = await wish.known;
  const here = <T extends { readonly arn: Arn }>({ arn }: T): boolean => accountOfArn(arn) === account;
  const jobs = known.jobs.filter((one) => one.userId === person.userId && here(one));
  const studioRoles = read.flatMap((one) => one.studioRoles);
  const roles = await actingRoles(context, aws, { ...wish, account: { ...place, region } }, studioRoles, jobs);
  const acted = new Set(roles.map(({ arn }) => arn));
  const ofUnknown = known.ofUnknown
    .filter((one) => here(one) && one.role !== null && acted.has(one.role))
    .map(({ arn }) => arn);
  const unread = roles.length === 0 ? [] : known.unread.filter((one) => one.account === account);
  return { ...base, roles, ofUnknown, unread: unread.map(({ what }) => what) };
}

/** Those of Studio that the person's profiles run as, of their jobs, of the manifest's guardrail, and those that were given. */
async function actingRoles(
  context: CommandContext,
  aws: Aws,
  { account: { id: account, region }, person, extraRoles }: AccountWish,
  studioRoles: readonly StudioRole[],
  jobs: readonly KnownJob[],
): Promise<readonly ActingRole[]> {
  const { policies } = aws.readers(account, region);
  const { name, prepared } = denialPolicyOf(context);
  const found = new Map<Arn, string>();
  const add = (arn: Arn | null, why: string): void => {
    if (arn !== null && accountOfArn(arn) === account && !found.has(arn)) found.set(arn, why);
  };
  for (const role of await extraRoles) add(role, 'given');
  for (const role of prepared) add(role, "the manifest's guardrail");
  for (const { role, domain, userProfile, users } of studioRoles) {
    if (person.userName === null || !users.includes(person.userName)) continue;
    add(role, userProfile === null ? `role of domain ${domain}` : `role of profile ${userProfile}`);
  }
  for (const { role, arn } of jobs) add(role, `role of ${nameOfArn(arn)}`);
  return mapLimit([...found], 4, ([arn, why]) => readActingRole(policies, arn, why, name));
}

/** The prepared policy and whom it binds. */
async function surveyOrganization(
  context: CommandContext,
  aws: Aws,
  accounts: readonly WorkAccount[],
): Promise<OrganizationSurvey | null> {
  const manifest = context.hasManifest ? context.manifest() : null;
  const guard = manifest?.guardrails?.containment;
  const home = manifest?.accounts.find(({ alias }) => alias === guard?.organization?.account);
  if (!guard?.organization || !home) return null;
  const base = { account: home.id, policyName: guard.name, policyId: null, covers: [], denials: [] };
  const { containment } = aws.readers(home.id, home.region);
  try {
    const organization = await containment.organization();
    if (!organization) return { ...base, problem: `account ${home.id} is in no organization` };
    const policy = await containment.controlPolicy(guard.name);
    if (!policy)
      return {
        ...base,
        problem: `there is no service control policy ${guard.name}: apply the manifest; until then roles carry the denial`,
      };
    const found = { ...base, policyId: policy.id, denials: denialsIn(policy.text) };
    if (organization.controlsEnabled === false)
      return {
        ...found,
        problem: 'service control policies are not switched on in the organization; roles carry the denial',
      };
    const covers = await mapLimit(accounts, 4, async ({ id }): Promise<readonly AccountId[]> => {
      if (id === organization.managementAccount) return [];
      if (policy.targets.includes(id)) return [id];
      const path = await containment.ancestorsOf(id).catch(notInside);
      return path.some((one) => policy.targets.includes(one)) ? [id] : [];
    });
    return { ...found, problem: null, covers: covers.flat() };
  } catch (thrown) {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return { ...base, problem: `the service control policy ${guard.name} cannot be used: ${wordsOf(thrown)}` };
  }
}

/** An account outside the organization has no parents. */
function notInside(thrown: unknown): readonly string[] {
  if (thrown instanceof SagelaneError) return [];
  throw thrown;
}
