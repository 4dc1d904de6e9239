import { detectDrift } from '../../commands/detect-drift.ts';
import { EXIT } from '../exit-codes.ts';
import { exitOf } from '../host.ts';
import type { VerbFile } from './verb.ts';

export const drift: VerbFile = (program, host) => {
  program
    .command('drift')
    .argument('[stacks...]', 'names or globs; default all')
    .description('what AWS has and the plan does not want; exits 2 when there is any')
    .action((stacks: string[], _options, verb) =>
      host.run(verb, (session) =>
        exitOf(session, detectDrift, { stacks }, ({ drifted, failed }) =>
          failed.length > 0 ? EXIT.error : drifted.length > 0 ? EXIT.changes : EXIT.ok,
        ),
      ),
    );
};
