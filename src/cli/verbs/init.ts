import { EXIT } from '../exit-codes.ts';
import type { VerbFile } from './verb.ts';

export const init: VerbFile = (program, host) => {
  program
    .command('init')
    .description('write a commented manifest')
    .action((_options, verb) =>
      host.speak(verb, async ({ globals, cwd, emit }) => {
        const { initProject } = await import('../../app/init-project.ts');
        for (const file of await initProject({ cwd, config: globals.config })) emit({ type: 'file.written', ...file });
        return EXIT.ok;
      }),
    );
};
