import { synthStacks } from '../../commands/synth-stacks.ts';
import { EXIT } from '../exit-codes.ts';
import { exitOf } from '../host.ts';
import type { VerbFile } from './verb.ts';

export const synth: VerbFile = (program, host) => {
  program
    .command('synth')
    .description('synthesize the CDKTF stacks to cdktf.out (CDKTF_OUTDIR is respected)')
    .action((_options, verb) =>
      host.run(verb, (session) =>
        exitOf(session, synthStacks, {}, ({ findings }) =>
          findings.some(({ severity }) => severity === 'error') ? EXIT.error : EXIT.ok,
        ),
      ),
    );
};
