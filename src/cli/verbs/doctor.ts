import { EXIT } from '../exit-codes.ts';
import type { VerbFile } from './verb.ts';

export const doctor: VerbFile = (program, host) => {
  program
    .command('doctor')
    .description('versions, credentials, permissions, paths; each problem with its fix')
    .action((_options, verb) =>
      host.run(verb, async ({ app, emit }) => {
        const { diagnose } = await import('../../app/doctor.ts');
        let problems = 0;
        for await (const checked of diagnose(app)) {
          if (!checked.ok) problems += 1;
          emit({ type: 'doctor.checked', ...checked });
        }
        emit({ type: 'doctor.finished', ok: problems === 0, problems });
        return problems === 0 ? EXIT.ok : EXIT.error;
      }),
    );
};
