import { detectDrift } from '../../commands/detect-drift.ts';
import { listDriftHistory } from '../../commands/list-drift-history.ts';
import { addExclude, type ChoosingFlags } from '../choosing.ts';
import { EXIT } from '../exit-codes.ts';
import { exitOf } from '../host.ts';
import type { VerbFile } from './verb.ts';

interface DriftFlags extends ChoosingFlags {
  readonly history?: boolean;
}

export const drift: VerbFile = (program, host) => {
  const verb = program
    .command('drift')
    .argument('[stacks...]', 'names or globs; default all')
    .description('what AWS has and the plan does not want; exits 2 when there is any')
    .option('--history', 'look at nothing: say since when each resource drifts');
  addExclude(verb).action((stacks: string[], { exclude, history }: DriftFlags, command) =>
    host.run(command, (session) =>
      history === true
        ? exitOf(session, listDriftHistory, {})
        : exitOf(session, detectDrift, { stacks, exclude }, ({ drifted, failed }) =>
            failed.length > 0 ? EXIT.error : drifted.length > 0 ? EXIT.changes : EXIT.ok,
          ),
    ),
  );
};
