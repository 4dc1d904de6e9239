import { resolve } from 'node:path';
import { importExisting } from '../../commands/import-existing.ts';
import { scanUndeclared } from '../../commands/scan-undeclared.ts';
import { addExclude, type ChoosingFlags } from '../choosing.ts';
import { exitOf } from '../host.ts';
import { failOn } from './check.ts';
import { planCode } from './plan.ts';
import type { Severity } from '../../domain/finding.ts';
import type { VerbFile } from './verb.ts';

interface ImportFlags extends ChoosingFlags {
  readonly scan?: boolean;
  readonly out?: string;
  readonly failOn: Severity;
}

export const importVerb: VerbFile = (program, host) => {
  const verb = program
    .command('import')
    .argument('[stacks...]', 'names or globs; default all')
    .description('plan to take declared things that exist into the state; apply its bundle to do it')
    .option('--scan', 'only look for shares and domains that are not declared, and print the lines that declare them')
    .option('--out <dir>', 'where the bundle goes; default .sagelane/runs/RUN')
    .addOption(failOn());
  addExclude(verb).action((stacks: string[], options: ImportFlags, command) =>
    host.run(command, (session) =>
      options.scan === true
        ? exitOf(session, scanUndeclared, {})
        : exitOf(
            session,
            importExisting,
            {
              stacks,
              exclude: options.exclude,
              ...(options.out === undefined ? {} : { out: resolve(session.cwd, options.out) }),
            },
            (planned) => planCode(planned, options.failOn),
          ),
    ),
  );
};
