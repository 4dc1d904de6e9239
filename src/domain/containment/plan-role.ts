import { nameOfArn, type AccountId, type Arn, type Region } from '../arn.ts';
import { counted } from '../counted.ts';
import type { ContainmentChoices } from './containment.ts';
import { denialsInRoles, endingsOf } from './cut-off-steps.ts';
import { NO_FALLBACK } from './fallback.ts';
import { lingeringOf } from './lingering.ts';
import { lookedAtNotes } from './looked-at.ts';
import { partialNotes } from './partial-history.ts';
import type { ContainmentPlan } from './plan.ts';
import { stepIn, STEP_ORDER } from './step.ts';
import type { ActingRole, PartialHistory, Running } from './survey.ts';
import { jobNames } from './unknown-jobs.ts';

/** What is known of a role before the sessions that it has are denied. */
export interface RoleSurvey {
  /** ISO 8601. */
  readonly at: string;
  readonly account: AccountId;
  readonly alias: string | null;
  /** Its first. */
  readonly region: Region;
  readonly role: ActingRole;
  /** Everybody's that run as it, Region by Region. */
  readonly regions: readonly Running[];
  /** Those of them that nobody is known for. */
  readonly nameless: readonly Arn[];
  /** Names of those who are known to act through it. */
  readonly people: readonly string[];
  readonly gaps: readonly string[];
  readonly unread: readonly string[];
  readonly partial: readonly PartialHistory[];
}

/**
 * SageMaker gives what runs newer credentials, which a denial by age does not meet: so jobs and apps end, everybody's.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
export function planRole(survey: RoleSurvey, choices: ContainmentChoices): ContainmentPlan {
  const { account, alias, role, regions, partial, at } = survey;
  const covered = role.closed === null;
  return {
    person: null,
    role: role.arn,
    steps: [
      ...denialsInRoles([role]).map((action) => stepIn(survey, action)),
      ...regions.flatMap((part) =>
        endingsOf(part, choices).map((action) => stepIn({ account, alias, region: part.region }, action)),
      ),
    ].sort((a, b) => STEP_ORDER[a.action.kind] - STEP_ORDER[b.action.kind]),
    lingers: lingeringOf({ jobs: regions.flatMap(({ jobs }) => jobs), applications: false, data: false }),
    coverage: [
      {
        account,
        alias,
        by: covered ? 'roles' : 'nothing',
        roles: covered ? [nameOfArn(role.arn)] : [],
        why: role.closed,
        active: true,
      },
    ],
    notes: [...survey.gaps, ...partialNotes(partial), ...notesOf(survey), ...lookedAtNotes(regions)],
    open: covered ? [] : [`nothing denies sessions of ${nameOfArn(role.arn)}: ${role.closed ?? ''}`],
    fallback: NO_FALLBACK,
    roles: [role.arn],
    unknown: [],
    unread: survey.unread,
    partial,
    at,
  };
}

const notesOf = ({ people, nameless, unread }: RoleSurvey): readonly string[] => [
  `it meets everybody who acts through it: ${[
    ...(people.length > 0 ? people : ['nobody is known by name']),
    ...(nameless.length > 0 ? [`${counted(nameless.length, 'job')} of nobody known`] : []),
  ].join(', ')}; AWS does not list who else has a session of it`,
  ...(nameless.length > 0
    ? [`runs as the role, begun by nobody we know: ${jobNames(nameless)} (stopped with the rest)`]
    : []),
  'whoever may assume the role begins a new session at once: cut off the person as well, or change its trust policy',
  ...unread,
];
