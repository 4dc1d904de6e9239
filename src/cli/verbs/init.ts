import { Option } from 'commander';
import { EXIT } from '../exit-codes.ts';
import type { VerbFile } from './verb.ts';

interface InitFlags {
  readonly ci?: 'github' | 'gitlab';
  readonly encryptTo?: string;
}

export const init: VerbFile = (program, host) => {
  program
    .command('init')
    .description('write a commented manifest, or with --ci the workflow files of a repository that has one')
    .addOption(
      new Option('--ci <host>', 'plan requests, apply what was reviewed, look for drift').choices(['github', 'gitlab']),
    )
    .option(
      '--encrypt-to <key>',
      'who may open run bundles: an age recipient (age1…) or the ARN of a KMS key; with --ci',
    )
    .action((options: InitFlags, verb) =>
      host.speak(verb, async ({ globals, cwd, version, emit }) => {
        const { ci, encryptTo } = options;
        const written =
          ci === undefined
            ? await (await import('../../app/init-project.ts')).initProject({ cwd, config: globals.config })
            : await (
                await import('../../app/ci/write-ci.ts')
              ).writeCi({ host: ci, encryptTo, cwd, config: globals.config, version });
        for (const file of written) emit({ type: 'file.written', ...file });
        return EXIT.ok;
      }),
    );
};
