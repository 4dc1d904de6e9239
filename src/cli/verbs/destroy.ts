import { applyInWaves } from '../../commands/engine/waves.ts';
import { addExclude, addTarget, type ChoosingFlags } from '../choosing.ts';
import { wavesCode } from './waves-code.ts';
import type { VerbFile } from './verb.ts';

export const destroy: VerbFile = (program, host) => {
  const verb = program
    .command('destroy')
    .argument('[stacks...]', 'names or globs; default all')
    .description('plan to destroy, show, confirm, destroy');
  addTarget(addExclude(verb)).action((stacks: string[], { exclude, target = [] }: ChoosingFlags, command) =>
    host.run(command, async ({ app, outlive }) => {
      outlive();
      return wavesCode(await applyInWaves(app.context, { stacks, exclude, targets: target, destroy: true }));
    }),
  );
};
