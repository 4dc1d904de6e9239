import { listShares } from '../../commands/list-shares.ts';
import { reinvitePrincipal } from '../../commands/reinvite-principal.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { exitOf, outcomeCode } from '../host.ts';
import type { VerbFile } from './verb.ts';

export const shares: VerbFile = (program, host) => {
  const group = program
    .command('shares')
    .description('the share board: one row per share and principal, both accounts');

  group
    .command('list')
    .description('every share, how far it has come, and who really called Describe')
    .option('--no-verify', 'do not call Describe as the consumers')
    .action((options: { verify: boolean }, verb) =>
      host.run(verb, (session) => exitOf(session, listShares, { verify: options.verify })),
    );

  group
    .command('show')
    .argument('<share>', 'name or ARN')
    .description('one share')
    .action((share: string, _options, verb) =>
      host.run(verb, (session) => exitOf(session, listShares, { share, verify: true })),
    );

  group
    .command('reinvite')
    .argument('<share>', 'name or ARN')
    .argument('<principal>', 'account alias or id')
    .description('invite a principal again after its invitation expired or was rejected')
    .action((share: string, principal: string, _options, verb) =>
      host.run(verb, async (session) => {
        const { context } = session.app;
        const { rows } = await context.watch.shareBoard({ accounts: await context.places(), verify: false });
        const row = rows.find(
          (one) =>
            (one.share === share || one.shareArn === share) &&
            (one.principal.value === principal || one.principal.alias === principal),
        );
        if (!row?.shareArn)
          throw new SagelaneError({
            code: 'ShareNotFound',
            what: `no share ${share} with ${principal}`,
            fix: 'see `sagelane shares list`',
          });
        return outcomeCode(
          await dispatch(
            reinvitePrincipal,
            { owner: row.owner, shareArn: row.shareArn, principal: row.principal.value },
            context,
          ),
        );
      }),
    );
};
