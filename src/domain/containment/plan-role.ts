import { nameOfArn, type AccountId, type Arn, type Region } from '../arn.ts';
import { counted } from '../counted.ts';
import type { ContainmentChoices } from './containment.ts';
import { denialsInRoles, endingsOf } from './cut-off-steps.ts';
import { NO_FALLBACK } from './fallback.ts';
import { lingeringOf } from './lingering.ts';
import { partialNotes } from './partial-history.ts';
import type { ContainmentPlan } from './plan.ts';
import { stepIn, type StepAction } from './step.ts';
import type { ActingRole, PartialHistory, RunningApp, RunningJob } from './survey.ts';

/** What is known of a role before the sessions that it has are denied. */
export interface RoleSurvey {
  /** ISO 8601. */
  readonly at: string;
  readonly account: AccountId;
  readonly alias: string | null;
  readonly region: Region;
  readonly role: ActingRole;
  /** Everybody's that run as it. */
  readonly jobs: readonly RunningJob[];
  /** How many of them nobody is known for. */
  readonly nameless: number;
  readonly apps: readonly RunningApp[];
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
  const { account, alias, role, jobs, partial, at } = survey;
  const actions: readonly StepAction[] = [...denialsInRoles([role]), ...endingsOf(survey, choices)];
  const covered = role.closed === null;
  return {
    person: null,
    role: role.arn,
    steps: actions.map((action) => stepIn(survey, action)),
    lingers: lingeringOf({ jobs, applications: false, data: false }),
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
    notes: [...survey.gaps, ...partialNotes(partial), ...notesOf(survey), ...unseenOf(role.arn)],
    open: covered ? [] : [`nothing denies sessions of ${nameOfArn(role.arn)}: ${role.closed ?? ''}`],
    fallback: NO_FALLBACK,
    roles: [role.arn],
    unknown: [],
    unread: [...survey.unread, ...unseenOf(role.arn)],
    partial,
    at,
  };
}

/** AWS lists executions by pipeline, and none by role. */
export const unseenOf = (role: Arn): readonly string[] => [
  `pipeline executions that run as ${nameOfArn(role)} and that nobody began as a person are not looked for`,
];

const notesOf = ({ people, nameless, unread }: RoleSurvey): readonly string[] => [
  `it meets everybody who acts through it: ${[
    ...(people.length > 0 ? people : ['nobody is known by name']),
    ...(nameless > 0 ? [`${counted(nameless, 'job')} of nobody known`] : []),
  ].join(', ')}; AWS does not list who else has a session of it`,
  'whoever may assume the role begins a new session at once: cut off the person as well, or change its trust policy',
  ...unread,
];
