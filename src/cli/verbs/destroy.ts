import { applyInWaves } from '../../commands/engine/waves.ts';
import { wavesCode } from './waves-code.ts';
import type { VerbFile } from './verb.ts';

export const destroy: VerbFile = (program, host) => {
  program
    .command('destroy')
    .argument('[stacks...]', 'names or globs; default all')
    .description('plan to destroy, show, confirm, destroy')
    .action((stacks: string[], _options, verb) =>
      host.run(verb, async ({ app, outlive }) => {
        outlive();
        return wavesCode(await applyInWaves(app.context, { stacks, destroy: true }));
      }),
    );
};
