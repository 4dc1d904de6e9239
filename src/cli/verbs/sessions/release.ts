import { dispatch } from '../../../commands/engine/dispatch.ts';
import { previewRelease } from '../../../commands/preview-release.ts';
import { releaseContainment } from '../../../commands/release-containment.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { collect } from '../../add-globals.ts';
import { becomeOnCall, ON_CALL } from '../../become-on-call.ts';
import { EXIT } from '../../exit-codes.ts';
import { outcomeCode } from '../../host.ts';
import { LOOK_INTO_ROLES } from '../../look-into-roles.ts';
import type { VerbFile } from '../verb.ts';

interface ReleaseFlags {
  readonly user?: string;
  readonly role: readonly string[];
  readonly reason?: string;
  readonly onCall?: boolean;
  readonly dryRun?: boolean;
}

export const release: VerbFile = (group, host) => {
  group
    .command('release')
    .argument('[containment]', 'its id, as `sessions contained` shows it')
    .option('--user <name>', 'instead: Identity Center user name or user id')
    .option('--role <arn>', LOOK_INTO_ROLES, collect, [])
    .option('--reason <text>', 'why')
    .option('--on-call', ON_CALL)
    .option('--dry-run', 'only show what would be undone')
    .description('let somebody in again: undo what can be undone, say what cannot; works from any machine')
    .action((id: string | undefined, flags: ReleaseFlags, verb) =>
      host.run(verb, async ({ app: { context } }) => {
        if (flags.onCall === true) await becomeOnCall(context);
        const previewed = await dispatch(previewRelease, { who: named(id, flags), roles: flags.role }, context);
        if (previewed.status !== 'done' || flags.dryRun === true) return outcomeCode(previewed);
        const input = { plan: previewed.result, reason: flags.reason ?? null };
        const outcome = await dispatch(releaseContainment, input, context);
        return outcomeCode(outcome, ({ failed }) => (failed.length === 0 ? EXIT.ok : EXIT.error));
      }),
    );
};

/** A role alone names the containment of everybody who acts through it. */
function named(id: string | undefined, { user, role }: ReleaseFlags): string {
  const [only] = role;
  const who = id ?? user ?? (role.length === 1 ? only : undefined);
  if (who !== undefined && (id === undefined || user === undefined)) return who;
  throw new SagelaneError({
    code: 'BadUsage',
    what: who === undefined ? 'no containment is named' : 'a containment and a user are named',
    fix: 'give the id of a containment, --user NAME, or --role ARN alone',
  });
}
