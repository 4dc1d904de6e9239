import { EXIT } from '../exit-codes.ts';
import type { VerbFile } from './verb.ts';

export const demo: VerbFile = (program, host) => {
  program
    .command('demo')
    .description('the whole story on a fresh sandbox (or on --sandbox=URL), with the real terraform')
    .option('--keep', 'leave what was made; destroy is skipped')
    .option('--headless', 'print one line per step, in a terminal, too')
    .action((options: { keep?: boolean; headless?: boolean }, verb) =>
      host.speak(verb, async (speaker) => {
        const keep = options.keep === true;
        if (speaker.interactive && !speaker.globals.json && !keep && !options.headless) {
          const { openDemo } = await import('../demo/open-demo.ts');
          return openDemo(speaker);
        }
        const { runDemo } = await import('../demo/run-demo.ts');
        return (await runDemo(speaker, { keep })) ? EXIT.ok : EXIT.error;
      }),
    );
};
