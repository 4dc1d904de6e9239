import { Option } from 'commander';
import { checkManifest } from '../../commands/check-manifest.ts';
import { problemsOf, type Problem } from '../../domain/errors.ts';
import { SEVERITIES, type Finding, type Severity } from '../../domain/finding.ts';
import { outcomeCode } from '../host.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { EXIT } from '../exit-codes.ts';
import { documentOf, FINDING_FORMATS } from '../formats/index.ts';
import type { VerbFile } from './verb.ts';

export const check: VerbFile = (program, host) => {
  program
    .command('check')
    .description('check the manifest and its policy; needs no credentials')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', ...Object.keys(FINDING_FORMATS)])
        .default('text'),
    )
    .addOption(failOn())
    .action((options: { format: string; failOn: Severity }, verb) =>
      host.run(verb, async (session) => {
        const format = documentOf(FINDING_FORMATS, options.format);
        if (format) session.silence();
        const outcome = await dispatch(checkManifest, { failOn: options.failOn }, session.app.context).catch(
          (thrown: unknown) => {
            // Whoever reads the document in CI must find there what is wrong, and not an empty file.
            if (format) session.print(format(problemsOf(thrown).map(findingOf)));
            throw thrown;
          },
        );
        if (format && outcome.status === 'done') session.print(format(outcome.result.findings));
        return outcomeCode(outcome, ({ failed }) => (failed ? EXIT.finding : EXIT.ok));
      }),
    );
};

const findingOf = ({ code, what, where, at, why, fix }: Problem): Finding => ({
  check: code,
  severity: 'error',
  subject: where ?? 'manifest',
  message: what,
  ...(why === undefined ? {} : { why }),
  ...(fix === undefined ? {} : { fix }),
  ...(at === undefined ? {} : { at }),
});

export const failOn = (): Option =>
  new Option('--fail-on <level>', 'the least severity that exits 3').choices([...SEVERITIES]).default('error');
