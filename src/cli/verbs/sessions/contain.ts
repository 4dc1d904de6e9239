import { containUser } from '../../../commands/contain-user.ts';
import { dispatch } from '../../../commands/engine/dispatch.ts';
import type { ContainmentTarget } from '../../../commands/engine/containment/find-person.ts';
import { previewContainment } from '../../../commands/preview-containment.ts';
import { USUAL_WAIT_MS } from '../../../domain/containment/containment.ts';
import { parseDuration } from '../../../domain/duration.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { collect } from '../../add-globals.ts';
import { becomeOnCall, ON_CALL } from '../../become-on-call.ts';
import { EXIT } from '../../exit-codes.ts';
import { outcomeCode, type Session } from '../../host.ts';
import type { VerbFile } from '../verb.ts';

interface ContainFlags {
  readonly user?: string;
  readonly job?: string;
  readonly app?: string;
  readonly role: readonly string[];
  readonly reason?: string;
  readonly ticket?: string;
  readonly ttl?: number;
  readonly wait?: number;
  readonly grants?: boolean;
  readonly lakePermissions?: boolean;
  readonly newSessions: boolean;
  readonly keepApps?: boolean;
  readonly keepAssignments?: boolean;
  readonly onCall?: boolean;
  readonly dryRun?: boolean;
}

export const contain: VerbFile = (group, host) => {
  group
    .command('contain')
    .option('--user <name>', 'Identity Center user name or user id')
    .option('--job <arn>', 'whoever a training or processing job or an execution runs for')
    .option('--app <app>', 'whoever works in an app: DOMAIN/OWNER/TYPE/NAME or its ARN')
    .option(
      '--role <arn>',
      'alone: everybody who acts through that role now; with a person: one more role that denies them (repeatable)',
      collect,
      [],
    )
    .option('--reason <text>', 'why; needed with --yes')
    .option('--ticket <id>', 'of the incident; needed with --yes; it stands in the policies, too')
    .option('--ttl <duration>', 'when the denial ends by itself, as in 24h; default: when it is released', duration)
    .option('--wait <duration>', 'how long what takes its time is watched; default: 3m', duration)
    .option('--grants', 'delete access grants of S3 that name the person, too')
    .option('--lake-permissions', 'revoke Lake Formation permissions that name the person, too')
    .option('--no-new-sessions', 'switch background sessions off in the applications they use, for everybody')
    .option('--keep-apps', 'leave their apps running')
    .option('--keep-assignments', 'leave them assigned to their applications')
    .option('--on-call', ON_CALL)
    .option('--dry-run', 'only show what would be done')
    .description('cut somebody off: deny, stop, unassign, verify; exits 1 when they are not contained')
    .action((flags: ContainFlags, verb) => host.run(verb, (session) => run(session, flags)));
};

async function run(session: Session, flags: ContainFlags): Promise<number> {
  const { context } = session.app;
  if (flags.onCall === true) await becomeOnCall(context);
  const target = targetOf(flags);
  const wish = {
    target,
    roles: target.kind === 'role' ? [] : flags.role,
    choices: {
      grants: flags.grants === true,
      lakePermissions: flags.lakePermissions === true,
      noNewSessions: !flags.newSessions,
      keepApps: flags.keepApps === true,
      keepAssignments: flags.keepAssignments === true,
    },
    thorough: flags.dryRun === true,
  };
  if (session.globals.yes && flags.dryRun !== true) requireWords(flags);
  const previewed = await dispatch(previewContainment, wish, context);
  if (previewed.status !== 'done' || flags.dryRun === true) return outcomeCode(previewed);
  const outcome = await dispatch(
    containUser,
    {
      preview: previewed.result,
      reason: flags.reason ?? 'none was given',
      ticket: flags.ticket ?? null,
      ttlMs: flags.ttl ?? null,
      waitMs: flags.wait ?? USUAL_WAIT_MS,
    },
    context,
  );
  return outcomeCode(outcome, ({ verdict }) => (verdict.result === 'not-contained' ? EXIT.error : EXIT.ok));
}

function targetOf(flags: ContainFlags): ContainmentTarget {
  const { user, job, app, role } = flags;
  const given: readonly ContainmentTarget[] = [
    ...(user === undefined ? [] : [{ kind: 'user', text: user } as const]),
    ...(job === undefined ? [] : [{ kind: 'job', text: job } as const]),
    ...(app === undefined ? [] : [{ kind: 'app', text: app } as const]),
  ];
  const [first] = role;
  if (given.length === 0 && first !== undefined) return roleTarget(flags, first);
  const [only] = given;
  if (only && given.length === 1) return only;
  throw new SagelaneError({
    code: 'BadUsage',
    what: given.length === 0 ? 'nobody is named' : 'more than one is named',
    fix: 'give one of --user NAME, --job ARN and --app DOMAIN/OWNER/TYPE/NAME, or --role ARN alone',
  });
}

/** A role has no grants, assignments or applications of its own: whoever asks for these means a person. */
function roleTarget(flags: ContainFlags, role: string): ContainmentTarget {
  const ofPeople = [
    ...(flags.role.length > 1 ? ['another --role'] : []),
    ...(flags.grants === true ? ['--grants'] : []),
    ...(flags.lakePermissions === true ? ['--lake-permissions'] : []),
    ...(flags.newSessions ? [] : ['--no-new-sessions']),
    ...(flags.keepAssignments === true ? ['--keep-assignments'] : []),
  ];
  if (ofPeople.length === 0) return { kind: 'role', text: role };
  throw new SagelaneError({
    code: 'BadUsage',
    what: `${ofPeople.join(', ')} is about a person, and a role alone names everybody who acts through it`,
    fix: 'name the person with --user, or leave it out',
  });
}

/** Who is not there to type a name leaves words for those who ask later. */
function requireWords({ reason, ticket }: ContainFlags): void {
  const missing = [
    ...(reason === undefined ? ['--reason TEXT'] : []),
    ...(ticket === undefined ? ['--ticket ID'] : []),
  ];
  if (missing.length === 0) return;
  throw new SagelaneError({
    code: 'BadUsage',
    what: `--yes needs ${missing.join(' and ')}`,
    why: 'a containment that nobody typed has to say why it was done',
    fix: `add ${missing.join(' ')}`,
  });
}

function duration(text: string): number {
  const ms = parseDuration(text);
  if (ms !== undefined) return ms;
  throw new SagelaneError({ code: 'BadUsage', what: `${text} is no duration`, fix: 'write it as 12h, 90m or 7d' });
}
