import type { ContainmentWriters } from '../../../aws/containment/ports.ts';
import type { Aws } from '../../../aws/ports.ts';
import { nameOfArn, type AccountId, type Region } from '../../../domain/arn.ts';
import { ADVISED_MS } from '../../../domain/containment/containment.ts';
import { denialsIn, withoutDenial } from '../../../domain/containment/denial.ts';
import { stepTitle, type ContainmentStep } from '../../../domain/containment/step.ts';
import { formatDuration } from '../../../domain/duration.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { isOurs } from '../../../domain/sessions/trail-event.ts';
import type { CommandContext } from '../context.ts';
import type { DenialPlace, FoundContainment } from './find-containments.ts';
import { wordsOf } from './words-of.ts';

/** One thing that a release gives back. */
export interface Undoing {
  readonly what: string;
  readonly account: AccountId;
  readonly region: Region;
  /** The denial goes last: whoever is let in again must find things as they were. */
  readonly last: boolean;
  act(writers: ContainmentWriters): Promise<void>;
}

export interface ReleasePlan {
  readonly containment: FoundContainment;
  readonly undoings: readonly Undoing[];
  /** What stays as it is, and what to do about it; a sentence each. */
  readonly cannot: readonly string[];
  readonly notes: readonly string[];
}

/** What can be given back, by AWS's own memory and by the record where there is one. */
export async function planRelease(context: CommandContext, found: FoundContainment): Promise<ReleasePlan> {
  const aws = await context.aws();
  const notes: string[] = [];
  const steps = found.record?.steps ?? [];
  const outcomes = found.record?.outcomes ?? {};
  const carried = steps.filter(({ key }) => outcomes[key]?.state !== 'skipped' && outcomes[key]?.state !== 'failed');
  const removed =
    found.record || found.userId === null
      ? []
      : await removedAssignments(context, aws, found, found.userId).catch((thrown: unknown) => {
          if (!(thrown instanceof SagelaneError)) throw thrown;
          notes.push(`what was removed could not be read from CloudTrail: ${wordsOf(thrown)}`);
          return [];
        });
  const undoings = [...carried.flatMap(undoingOf), ...removed, ...found.places.map((place) => liftOf(place, found.id))];
  const age = found.startedAt === null ? null : context.awsNow().getTime() - Date.parse(found.startedAt);
  if (age !== null && age < ADVISED_MS)
    notes.push(
      `it stands for ${formatDuration(age)}: AWS advises 12 hours, since sessions of roles and credentials for data may be that old`,
    );
  if (!found.inForce && found.places.length > 0) notes.push('its time is up: it denies nothing any more');
  if (found.places.length === 0) notes.push('no policy that could be read carries the denial any more');
  if (found.record === null)
    notes.push('this machine has no record of it: grants and settings that it changed are not known here');
  return { containment: found, undoings, cannot: cannotBeUndone(found, carried), notes };
}

function undoingOf({ action, account, region }: ContainmentStep): readonly Undoing[] {
  const base = { account, region, last: false };
  switch (action.kind) {
    case 'unassign':
      return [
        {
          ...base,
          what: `assign to application ${action.name} again`,
          act: (writers) => writers.assign(action.application, 'user', action.userId),
        },
      ];
    case 'disable-sessions':
      return [
        {
          ...base,
          what: `background sessions in ${action.name} again, for everybody`,
          act: (writers) => writers.setBackgroundSessions(action.application, 'ENABLED'),
        },
      ];
    case 'revoke-grant':
      return [
        {
          ...base,
          what: `access grant ${action.grant.permission} on ${action.grant.scope} again, with another id`,
          act: (writers) => writers.makeGrant(action.grant),
        },
      ];
    case 'revoke-lake-permission':
      return [
        {
          ...base,
          what: `${action.permission.permissions.join(', ')} on ${action.permission.what} again`,
          act: (writers) => writers.grantLakePermission(action.permission),
        },
      ];
    default:
      return [];
  }
}

function liftOf(place: DenialPlace, id: string): Undoing {
  const change = {
    apply: (text: string | null): string | null => (text === null ? null : withoutDenial(text, id)),
    stands: (text: string | null): boolean => !denialsIn(text).some((one) => one.id === id),
  };
  const { account, region, kind, policy } = place;
  return {
    account,
    region,
    last: true,
    what:
      kind === 'organization'
        ? `lift the denial in service control policy ${policy}`
        : `lift the denial in role ${nameOfArn(place.role)}`,
    act: (writers) =>
      place.kind === 'organization'
        ? writers.changeControlPolicy(place.policyId, change)
        : writers.changeRolePolicy(place.role, place.policy, change),
  };
}

/** By CloudTrail, on a machine that has no record: our own calls carry our name. */
async function removedAssignments(
  context: CommandContext,
  aws: Aws,
  { startedAt }: FoundContainment,
  userId: string,
): Promise<readonly Undoing[]> {
  const { account, region } = await context.watch.directory();
  const { events } = await aws.readers(account, region).trail.history({
    lookups: [{ kind: 'name', value: 'DeleteApplicationAssignment' }],
    from: startedAt ?? new Date(context.awsNow().getTime() - 90 * 86_400_000).toISOString(),
    signal: context.signal,
  });
  const applications = events
    .filter((event) => event.name === 'DeleteApplicationAssignment' && event.errorCode === null)
    .filter((event) => isOurs(event) && event.targets.includes(userId))
    .flatMap(({ targets }) => targets.filter((target) => target.includes(':application/')));
  return [...new Set(applications)].map((application) => ({
    account,
    region,
    last: false,
    what: `assign to application ${nameOfArn(application)} again, by CloudTrail`,
    act: (writers) => writers.assign(application, 'user', userId),
  }));
}

function cannotBeUndone(found: FoundContainment, carried: readonly ContainmentStep[]): readonly string[] {
  if (found.record === null) return ['jobs, executions and apps that were ended; those who need them start them again'];
  const lines = {
    'stop-job': 'start it again from its checkpoint',
    'delete-app': 'they open it again; files are kept',
  } as const;
  const ended = carried.flatMap(({ action }) =>
    action.kind === 'stop-job' || action.kind === 'delete-app' ? [`${stepTitle(action)}: ${lines[action.kind]}`] : [],
  );
  const grants = carried.some(({ action }) => action.kind === 'revoke-grant');
  return [
    ...ended,
    ...(found.role === null ? ['sessions that were ended in the console; they sign in again'] : []),
    ...(grants ? ['ids of access grants; what refers to them by id has to be changed'] : []),
  ];
}
