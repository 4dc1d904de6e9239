import { resolve } from 'node:path';
import { applyBundle } from '../../commands/apply-bundle.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { addApplyingFlags, applying, type Applying, type ApplyingFlags } from '../applying.ts';
import { addAttributes, addExclude, addTarget, type ChoosingFlags, type ReadingFlags } from '../choosing.ts';
import { EXIT } from '../exit-codes.ts';
import { outcomeCode, type Session } from '../host.ts';
import type { VerbFile } from './verb.ts';

interface ApplyFlags extends ApplyingFlags, ChoosingFlags, ReadingFlags {
  readonly bundle?: string;
  readonly rerunFailed?: boolean;
}

export const apply: VerbFile = (program, host) => {
  const verb = program
    .command('apply')
    .argument('[stacks...]', 'names or globs; default all')
    .description('apply exactly what was planned and shown, wave by wave')
    .option('--bundle <dir>', 'apply this bundle and nothing else')
    .option('--rerun-failed', 'plan and apply again what failed in the last apply, and what waited for it');
  addApplyingFlags(addAttributes(addTarget(addExclude(verb)))).action(
    (stacks: string[], options: ApplyFlags, command) =>
      host.run(command, (session) => {
        refuseContradictions(stacks, options);
        session.tell(options.attributes);
        const work = applying(session, options);
        if (options.bundle !== undefined) return applyOne(session, resolve(session.cwd, options.bundle), work);
        return options.rerunFailed
          ? rerunFailed(session, work)
          : work.waves(stacks, { exclude: options.exclude, targets: options.target ?? [] });
      }),
  );
};

/** A bundle and the last run both name their stacks themselves. */
function refuseContradictions(stacks: readonly string[], options: ApplyFlags): void {
  const { bundle, rerunFailed: rerun, exclude, target = [] } = options;
  const given = [
    ...(stacks.length + exclude.length + target.length > 0 ? ['stack names, --exclude or --target'] : []),
    ...(bundle === undefined ? [] : ['--bundle']),
    ...(rerun ? ['--rerun-failed'] : []),
  ];
  if (given.length > 1)
    throw new SagelaneError({
      code: 'BadUsage',
      what: `${given.join(' and ')} exclude each other`,
      fix: 'give one of them: each says which stacks are meant',
    });
}

async function applyOne(session: Session, bundle: string, { passes, settled }: Applying): Promise<number> {
  const { context } = session.app;
  const { run, exposures, findings } = await (await context.workflow()).review(bundle);
  session.emit({ type: 'exposure.computed', run, exposures });
  for (const finding of findings) session.emit({ type: 'finding.reported', finding });
  if (!passes(findings)) return EXIT.finding;
  session.outlive();
  const outcome = await dispatch(applyBundle, { bundle }, context);
  if (outcome.status !== 'done') return outcomeCode(outcome);
  if (outcome.result.failed.length > 0 || outcome.result.interrupted) return EXIT.error;
  return (await settled(outcome.result)) ? EXIT.ok : EXIT.error;
}

async function rerunFailed(session: Session, { waves }: Applying): Promise<number> {
  const last = await (await session.app.context.workflow()).leftOver();
  const again = last === undefined || last.failed.length === 0 ? [] : [...last.failed, ...last.stopped];
  if (last !== undefined && again.length > 0) return waves(again, { destroy: last.verb === 'destroy' });
  const message = last ? `nothing failed in ${last.verb} ${last.run}` : 'nothing was applied here yet';
  session.emit({ type: 'notice.given', message });
  return EXIT.ok;
}
