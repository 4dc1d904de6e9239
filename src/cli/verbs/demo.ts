import { EXIT } from '../exit-codes.ts';
import type { VerbFile } from './verb.ts';

export const demo: VerbFile = (program, host) => {
  program
    .command('demo')
    .description('the whole story on a fresh sandbox (or on --sandbox=URL), with the real terraform')
    .option('--keep', 'leave what was made; destroy is skipped')
    .action((options: { keep?: boolean }, verb) =>
      host.speak(verb, async (speaker) => {
        const { runDemo } = await import('../demo/run-demo.ts');
        return (await runDemo(speaker, { keep: options.keep === true })) ? EXIT.ok : EXIT.error;
      }),
    );
};
