import { nameOfArn } from '../arn.ts';
import { counted } from '../counted.ts';
import type { ContainmentChoices } from './containment.ts';
import type { Coverage } from './plan.ts';
import { unreachableIn, type AccountSurvey, type ContainmentSurvey } from './survey.ts';

/** What one should know before saying yes; a sentence each. */
export function notesOf(
  { accounts, assignments, person }: ContainmentSurvey,
  choices: ContainmentChoices,
): readonly string[] {
  const groups = (assignments ?? []).filter(({ by }) => by === 'group');
  const parts = accounts.flatMap(({ regions }) => regions);
  const grants = parts.flatMap((one) => one.grants);
  const lake = parts.flatMap((one) => one.lakePermissions);
  return [
    ...(person.status === 'unknown'
      ? ['nobody could look this person up: whether they may still sign in is not known; the denial names their id']
      : []),
    ...(person.directory === null
      ? [
          'no Identity Center is known for them: nobody is unassigned, and their sessions are ended by hand in its console',
        ]
      : []),
    ...(person.directory !== null && person.directory.instance === null
      ? ['the instance of Identity Center is not known: what they are assigned to could not be read, and stays']
      : []),
    ...(person.status === 'deleted' ? ['nobody has this user id any more; the denial names it all the same'] : []),
    ...groups.map(
      ({ applicationName, groupName, principalId }) =>
        `group ${groupName ?? principalId} also lets them into ${applicationName}: it is left alone, since others are in it`,
    ),
    ...accounts.flatMap(({ byGroup }) => byGroup),
    ...(grants.length > 0 && !choices.grants
      ? [
          `${counted(grants.length, 'access grant')} of theirs ${grants.length === 1 ? 'stays' : 'stay'}: --grants revokes what names them`,
        ]
      : []),
    ...(lake.length > 0 && !choices.lakePermissions
      ? [
          `${counted(lake.length, 'Lake Formation permission')} of theirs ${lake.length === 1 ? 'stays' : 'stay'}: --lake-permissions revokes what names them`,
        ]
      : []),
    ...accounts.flatMap(({ ofUnknown, alias, account }) =>
      ofUnknown.length === 0
        ? []
        : [
            `${counted(ofUnknown.length, 'job')} in ${alias ?? account} ${ofUnknown.length === 1 ? 'runs' : 'run'} as a role of theirs for somebody unknown: looked at once more, and stopped only if theirs: ${ofUnknown.map((arn) => nameOfArn(arn)).join(', ')}`,
          ],
    ),
    ...accounts.flatMap(({ unread }) => unread),
    ...(person.status === 'enabled'
      ? ['they can sign in again until somebody disables them where users are kept']
      : []),
  ];
}

/** What makes a containment none. */
export function openOf(coverage: readonly Coverage[], accounts: readonly AccountSurvey[]): readonly string[] {
  const unreachable = accounts
    .flatMap(({ regions }) => regions)
    .flatMap(({ name, unreachable: why }) => (why === null ? [] : [`${name} could not be looked at: ${why}`]));
  const told = new Set(accounts.filter((one) => unreachableIn(one) !== null).map(({ account }) => account));
  const uncovered = coverage
    .filter(({ by, active, account }) => by === 'nothing' && active && !told.has(account))
    .map(({ alias, account, why }) => `nothing denies them in ${alias ?? account}: ${why ?? ''}`);
  return [...unreachable, ...uncovered];
}
