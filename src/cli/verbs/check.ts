import { Option } from 'commander';
import { checkManifest } from '../../commands/check-manifest.ts';
import { SEVERITIES, type Severity } from '../../domain/finding.ts';
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
        .choices(['text', 'json', ...Object.keys(FINDING_FORMATS)])
        .default('text'),
    )
    .addOption(failOn())
    .action((options: { format: string; failOn: Severity }, verb) =>
      host.run(verb, async (session) => {
        const format = documentOf(FINDING_FORMATS, options.format);
        if (format) session.silence();
        const outcome = await dispatch(checkManifest, { failOn: options.failOn }, session.app.context);
        if (format && outcome.status === 'done') session.print(format(outcome.result.findings));
        return outcomeCode(outcome, ({ failed }) => (failed ? EXIT.finding : EXIT.ok));
      }),
    );
};

export const failOn = (): Option =>
  new Option('--fail-on <level>', 'the least severity that exits 3').choices([...SEVERITIES]).default('error');
