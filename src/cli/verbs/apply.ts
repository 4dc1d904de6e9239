import { resolve } from 'node:path';
import { Option } from 'commander';
import { applyBundle } from '../../commands/apply-bundle.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { awaitShares, type WaitLevel } from '../../commands/engine/await-shares.ts';
import { applyInWaves } from '../../commands/engine/waves.ts';
import { parseDuration } from '../../domain/duration.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import type { AppliedRun } from '../../workflow/ports.ts';
import { EXIT } from '../exit-codes.ts';
import { outcomeCode } from '../host.ts';
import { failOn } from './check.ts';
import { openFindings } from './plan.ts';
import { wavesCode } from './waves-code.ts';
import type { VerbFile } from './verb.ts';

interface ApplyFlags {
  readonly bundle?: string;
  readonly wait: WaitLevel;
  readonly timeout: string;
  readonly failOn: Severity;
}

export const apply: VerbFile = (program, host) => {
  program
    .command('apply')
    .argument('[stacks...]', 'names or globs; default all')
    .description('apply exactly what was planned and shown, wave by wave')
    .option('--bundle <dir>', 'apply this bundle and nothing else')
    .addOption(
      new Option('--wait <level>', 'how far to wait').choices(['associated', 'accepted']).default('associated'),
    )
    .option('--timeout <duration>', 'how long to wait at most', '5m')
    .addOption(failOn())
    .action((stacks: string[], options: ApplyFlags, verb) =>
      host.run(verb, async (session) => {
        const { context } = session.app;
        const timeoutMs = parseDuration(options.timeout);
        if (timeoutMs === undefined)
          throw new SagelaneError({
            code: 'BadUsage',
            what: `--timeout ${options.timeout} is no duration`,
            fix: 'write it like 90s, 30m or 2h',
          });
        if (options.bundle !== undefined && stacks.length > 0)
          throw new SagelaneError({
            code: 'BadUsage',
            what: '--bundle and stack names exclude each other',
            fix: 'a bundle names its stacks itself',
          });
        const settled = (applied: AppliedRun) => awaitShares(context, applied, { until: options.wait, timeoutMs });

        const passes = (findings: readonly Finding[]): boolean => {
          const { length } = openFindings(findings, options.failOn, session.globals.destroyDomains);
          if (length > 0)
            session.emit({
              type: 'notice.given',
              message: `nothing was applied: ${length} ${length === 1 ? 'finding' : 'findings'} at or above ${options.failOn}`,
            });
          return length === 0;
        };

        if (options.bundle !== undefined) {
          const bundle = resolve(session.cwd, options.bundle);
          const { run, exposures, findings } = await (await context.workflow()).review(bundle);
          session.emit({ type: 'exposure.computed', run, exposures });
          for (const finding of findings) session.emit({ type: 'finding.reported', finding });
          if (!passes(findings)) return EXIT.finding;
          const outcome = await dispatch(applyBundle, { bundle }, context);
          if (outcome.status !== 'done') return outcomeCode(outcome);
          if (outcome.result.failed.length > 0 || outcome.result.interrupted) return EXIT.error;
          return (await settled(outcome.result)) ? EXIT.ok : EXIT.error;
        }

        let gate: number = EXIT.ok;
        let reached = true;
        const outcome = await applyInWaves(context, {
          stacks,
          review: ({ findings }) => {
            if (passes(findings)) return true;
            gate = EXIT.finding;
            return false;
          },
          settled: async (applied) => {
            reached = (await settled(applied)) && reached;
          },
        });
        if (gate !== EXIT.ok) return gate;
        return outcome.status === 'done' && !reached ? EXIT.error : wavesCode(outcome);
      }),
    );
};
