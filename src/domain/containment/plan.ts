import { nameOfArn, type AccountId, type Arn } from '../arn.ts';
import type { ContainedPerson, ContainmentChoices } from './containment.ts';
import { consoleLink } from './console-link.ts';
import { denialsInRoles, endingsOf } from './cut-off-steps.ts';
import { fallbackNotes, NO_FALLBACK, type Fallback } from './fallback.ts';
import { lingeringOf, type Lingering } from './lingering.ts';
import { stepIn, STEP_ORDER, type ContainmentStep, type StepAction } from './step.ts';
import { lookedAtNotes } from './looked-at.ts';
import { notesOf, openOf } from './plan-notes.ts';
import type { Whom } from './whom.ts';
import { partialNotes } from './partial-history.ts';
import {
  unreachableIn,
  type AccountSurvey,
  type Assignment,
  type ContainmentSurvey,
  type PartialHistory,
  type RegionSurvey,
} from './survey.ts';

/** What will be done, what stays for a while all the same, and where the denial does not reach. */
export type ContainmentPlan = PlannedContainment & Whom;

interface PlannedContainment {
  readonly steps: readonly ContainmentStep[];
  readonly lingers: readonly Lingering[];
  readonly coverage: readonly Coverage[];
  /** What else one should know before saying yes; a sentence each. */
  readonly notes: readonly string[];
  /** Something is known to act where nothing can be denied or stopped. */
  readonly open: readonly string[];
  /** For the case that the service control policy does not let itself be changed. */
  readonly fallback: Fallback;
  /** Roles that they act through. */
  readonly roles: readonly Arn[];
  /** What runs as one of these roles, and nobody knows for whom. */
  readonly unknown: readonly Arn[];
  /** What runs there was not looked at, and may be as one of these roles; a sentence each. */
  readonly unread: readonly string[];
  /** Where CloudTrail was not read to its end yet. */
  readonly partial: readonly PartialHistory[];
  /** ISO 8601: when what it rests on was read. */
  readonly at: string;
}

/** How one account is covered by the denial. */
export interface Coverage {
  readonly account: AccountId;
  readonly alias: string | null;
  readonly by: 'organization' | 'roles' | 'nothing';
  /** Names of the roles that carry it. */
  readonly roles: readonly string[];
  /** Why nothing covers it, or what the cover leaves open; null: nothing to say. */
  readonly why: string | null;
  /** Whether anything of the person is known there. */
  readonly active: boolean;
}

/** Why nothing covers an account where nobody has seen them. */
export const NOTHING_KNOWN = 'no role is known there that they act through';

/** From what is known to what is done; asks nobody. */
export function planContainment(survey: ContainmentSurvey, choices: ContainmentChoices): ContainmentPlan {
  const { person, organization, assignments, accounts, partial, at } = survey;
  const parts = accounts.flatMap(({ regions }) => regions);
  const coverage = accounts.map((one) => coverageOf(one, survey));
  const steps = [
    ...organizationSteps(survey),
    ...accounts.flatMap((one) => accountSteps(one, survey, choices)),
    ...directorySteps(person, assignments ?? [], choices),
  ].sort((a, b) => STEP_ORDER[a.action.kind] - STEP_ORDER[b.action.kind]);
  const fallback = fallbackOf(survey);
  return {
    person,
    role: null,
    steps,
    lingers: lingeringOf({
      jobs: parts.flatMap(({ jobs }) => jobs),
      applications: parts.some(({ apps }) => apps.length > 0) || (assignments?.length ?? 0) > 0,
      data:
        parts.some(({ grants }) => grants.length > 0) ||
        accounts.some(({ byGroup }) => byGroup.some((line) => line.includes('access grant'))),
    }),
    coverage,
    notes: [
      ...survey.gaps,
      ...partialNotes(partial),
      ...notesOf(survey, choices),
      ...(organization?.problem ? [organization.problem] : []),
      ...fallbackNotes({ fallback }),
      ...lookedAtNotes(parts.filter(({ unreachable }) => unreachable === null)),
    ],
    open: openOf(coverage, accounts),
    fallback,
    roles: accounts.flatMap(({ roles }) => roles.map(({ arn }) => arn)),
    unknown: accounts.flatMap(({ ofUnknown }) => ofUnknown),
    unread: accounts.flatMap(({ unread }) => unread),
    partial,
    at,
  };
}

function coverageOf(one: AccountSurvey, { organization }: ContainmentSurvey): Coverage {
  const { account, alias } = one;
  const unreachable = unreachableIn(one);
  const carried = one.roles.filter(({ closed }) => closed === null);
  const active = isActive(one);
  const base = { account, alias, active, roles: [] };
  if (acts(organization) && organization.covers.includes(account))
    return { ...base, by: 'organization', why: unreachable };
  if (unreachable !== null) return { ...base, by: 'nothing', why: unreachable };
  if (carried.length === 0) {
    const closed = one.roles.flatMap(({ closed: why }) => why ?? []);
    return { ...base, by: 'nothing', why: closed[0] ?? NOTHING_KNOWN };
  }
  const left = one.roles.filter(({ closed }) => closed !== null).map(({ arn }) => nameOfArn(arn));
  return {
    ...base,
    by: 'roles',
    roles: carried.map(({ arn }) => nameOfArn(arn)),
    why: left.length > 0 ? `${left.join(', ')} cannot carry it` : null,
  };
}

const isActive = ({ regions, roles }: AccountSurvey): boolean =>
  roles.length > 0 || regions.some(({ jobs, apps }) => jobs.length + apps.length > 0);

/** The policy is there, and it acts. */
const acts = <T extends { readonly policyId: string | null; readonly problem: string | null }>(
  organization: T | null,
): organization is T & { readonly policyId: string } =>
  organization !== null && organization.policyId !== null && organization.problem === null;

function organizationSteps({ organization, accounts }: ContainmentSurvey): readonly ContainmentStep[] {
  if (!acts(organization) || organization.covers.length === 0) return [];
  const home = accounts.find(({ account }) => account === organization.account);
  return [
    stepIn(
      { account: organization.account, alias: home?.alias ?? null, region: home?.region ?? 'us-east-1' },
      {
        kind: 'deny-in-organization',
        policyId: organization.policyId,
        policyName: organization.policyName,
      },
    ),
  ];
}

function accountSteps(
  one: AccountSurvey,
  { organization }: ContainmentSurvey,
  choices: ContainmentChoices,
): readonly ContainmentStep[] {
  if (unreachableIn(one) !== null) return [];
  const { account, alias, roles, regions } = one;
  const covered = acts(organization) && organization.covers.includes(account);
  return [
    ...(covered ? [] : denialsInRoles(roles).map((action) => stepIn(one, action))),
    ...regions.flatMap((part) =>
      regionActions(part, choices).map((action) => stepIn({ account, alias, region: part.region }, action)),
    ),
  ];
}

function regionActions(part: RegionSurvey, choices: ContainmentChoices): readonly StepAction[] {
  if (part.unreachable !== null) return [];
  return [
    ...endingsOf(part, choices),
    ...(choices.grants ? part.grants.map((grant) => ({ kind: 'revoke-grant', grant }) as const) : []),
    ...(choices.lakePermissions
      ? part.lakePermissions.map((permission) => ({ kind: 'revoke-lake-permission', permission }) as const)
      : []),
  ];
}

/** An account that cannot be looked at is told already. */
function fallbackOf({ organization, accounts }: ContainmentSurvey): Fallback {
  if (!acts(organization)) return NO_FALLBACK;
  const covered = accounts.filter((one) => unreachableIn(one) === null && organization.covers.includes(one.account));
  const bare = covered.filter((one) => denialsInRoles(one.roles).length === 0 && isActive(one));
  return {
    steps: covered.flatMap((one) => denialsInRoles(one.roles).map((action) => stepIn(one, action))),
    bare: bare.map(({ alias, account }) => alias ?? account),
  };
}

function directorySteps(
  person: ContainedPerson,
  assignments: readonly Assignment[],
  choices: ContainmentChoices,
): readonly ContainmentStep[] {
  const { directory, userId } = person;
  if (directory === null) return [];
  const place = { account: directory.account, alias: null, region: directory.region };
  const direct = assignments.filter(({ by }) => by === 'user');
  const applications = [...new Map(assignments.map((one) => [one.application, one])).values()];
  const actions: readonly StepAction[] = [
    ...(choices.keepAssignments
      ? []
      : direct.map(
          ({ application, applicationName: name }) => ({ kind: 'unassign', application, name, userId }) as const,
        )),
    ...(choices.noNewSessions
      ? applications
          .filter(({ backgroundSessions }) => backgroundSessions !== null && backgroundSessions !== 'DISABLED')
          .map(({ application, applicationName: name }) => ({ kind: 'disable-sessions', application, name }) as const)
      : []),
    { kind: 'end-sessions', link: consoleLink(person) },
  ];
  return actions.map((action) => stepIn(place, action));
}
