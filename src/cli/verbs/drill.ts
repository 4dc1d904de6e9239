import { SagelaneError } from '../../domain/errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { VerbFile } from './verb.ts';

const DRILLS = ['containment'] as const;

export const drill: VerbFile = (program, host) => {
  program
    .command('drill')
    .argument('<name>', `which: ${DRILLS.join(', ')}`)
    .description('a scored exercise on a fresh sandbox (or on --sandbox=URL); exits 1 when something was missed')
    .action((name: string, _options, verb) =>
      host.speak(verb, async (speaker) => {
        if (!DRILLS.some((one) => one === name))
          throw new SagelaneError({
            code: 'BadUsage',
            what: `there is no drill ${name}`,
            fix: `there is ${DRILLS.join(', ')}: sagelane drill ${DRILLS[0]}`,
          });
        const { runContainmentDrill } = await import('../drill/run-containment-drill.ts');
        return (await runContainmentDrill(speaker, speaker.confirm)) ? EXIT.ok : EXIT.error;
      }),
    );
};
