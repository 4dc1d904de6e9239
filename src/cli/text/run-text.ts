import { CHANGE_MARKS } from '../../domain/change-marks.ts';
import { counted } from '../../domain/counted.ts';
import type { RunEvents } from '../../domain/events/run-events.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { Exposure, PlanSummary } from '../../domain/plan.ts';
import { exposureSentence } from '../../domain/exposure.ts';
import { summarySentence } from '../../commands/engine/summary-sentence.ts';
import { writeChange, writeRevealed } from './change-text.ts';
import type { Page } from './page.ts';
import { writeProblem } from './problem-text.ts';
import { silent, type TextRenderers } from './text-renderer.ts';

export const runText: TextRenderers<keyof RunEvents> = {
  'run.started': silent,
  'run.found-cut': ({ run, verb, stacks, detail }, page) =>
    page.line(
      { text: 'note', tone: 'warn' },
      ` the earlier ${verb} ${run} of ${stacks.join(', ')} ended without saying so: ${detail}`,
    ),
  'run.attached': ({ run, verb, began, over }, page) =>
    page.line({ text: `${verb} ${run}`, tone: 'strong' }, ` begun at ${began}${over ? ', over by now' : ''}`),
  'run.interrupted': ({ detail }, page) => page.line({ text: 'interrupted', tone: 'warn' }, ` ${detail}`),
  'stack.planning': silent,
  'stack.planned': ({ stack, account, summary, changes }, page) => {
    page.line({ text: stack, tone: 'strong' }, ` (account ${account}): ${summarySentence(summary)}`);
    for (const change of changes) writeChange(change, page);
  },
  'stack.deferred': ({ stack, needs }, page) =>
    page.line({ text: stack, tone: 'strong' }, ': ', { text: `deferred: needs ${needs.join(', ')}`, tone: 'warn' }),
  'stack.skipped': ({ stack, reason }, page) =>
    page.line({ text: stack, tone: 'strong' }, ': ', { text: `skipped: ${reason}`, tone: 'warn' }),
  'stack.failed': ({ stack, problems }, page) => {
    page.line({ text: stack, tone: 'strong' }, ': ', { text: 'failed', tone: 'bad' });
    for (const problem of problems) writeProblem(problem, page);
  },
  'exposure.computed': ({ exposures }, page) => writeExposures(exposures, page),
  'plan.finished': ({ bundle, summary, deferred, failed }, page) => {
    const waiting = deferred.length > 0 ? `, ${deferred.length} deferred` : '';
    const broken = failed.length > 0 ? `, ${failed.length} failed` : '';
    page.line({ text: 'plan', tone: 'strong' }, `: ${summarySentence(summary)}${waiting}${broken}`);
    page.line({ text: `bundle ${bundle}`, tone: 'dim' });
  },
  'value.revealed': (event, page) => writeRevealed(event, page),
  'drift.found': ({ stack, share, address, detail, fix }, page) => {
    page.line(
      { text: 'drift', tone: 'warn' },
      ` ${stack}${share === null ? '' : ` share ${share}`}: ${address}: ${detail}`,
    );
    if (fix !== null) page.line(`  fix: ${fix}`);
  },
  'drift.finished': ({ drifted }, page) =>
    page.line(drifted === 0 ? 'no drift' : `${counted(drifted, 'resource')} drifted`),
  'drift.listed': ({ stack, share, address, since, runs }, page) =>
    page.row(['SINCE', 'RUNS', 'STACK', 'SHARE', 'ADDRESS'], [since, String(runs), stack, share ?? '-', address]),
  'drift.history-listed': ({ looked }, page) =>
    page.endTable(
      looked === null
        ? 'drift was never looked for here: `sagelane drift` does'
        : `nothing drifted when it was last looked for, at ${looked}`,
    ),
  'stack.applying': silent,
  'resource.applying': silent,
  'resource.progressed': ({ stack, address, elapsedMs }, page) =>
    page.line({ text: `  … ${stack} ${address} still working after ${formatDuration(elapsedMs)}`, tone: 'dim' }),
  'resource.applied': ({ stack, address, action }, page) =>
    page.line('  ', { text: CHANGE_MARKS[action].mark, tone: CHANGE_MARKS[action].tone }, ` ${stack} ${address}`),
  'resource.failed': ({ stack, address, action }, page) =>
    page.line('  ', { text: 'failed', tone: 'bad' }, ` ${stack} ${address} (${action})`),
  'stack.applied': ({ stack, summary, ms }, page) =>
    page.line(
      { text: stack, tone: 'strong' },
      ': ',
      { text: 'applied', tone: 'good' },
      `, ${doneText(summary)} in ${ms < 1000 ? `${ms} ms` : formatDuration(ms)}`,
    ),
  'stack.unlocked': ({ stack, lock, who }, page) =>
    page.line({ text: stack, tone: 'strong' }, `: lock ${lock} of ${who} was taken away`),
  'association.awaited': ({ share, principal, status }, page) =>
    page.line(`  share ${share}: ${principal} is ${status}`),
  'apply.finished': ({ applied, deferred, failed }, page) => {
    page.line(
      { text: failed.length > 0 ? 'failed' : 'applied', tone: failed.length > 0 ? 'bad' : 'good' },
      ` ${(failed.length > 0 ? failed : applied).join(', ') || 'nothing to do'}`,
    );
    if (deferred.length > 0)
      page.line(
        { text: 'deferred', tone: 'warn' },
        ` ${deferred.join(', ')}: plan again, the next wave has its own approval`,
      );
  },
};

const doneText = ({ create, update, replace, delete: gone, import: taken = 0 }: PlanSummary): string =>
  [`${taken} imported`, `${create} created`, `${update} updated`, `${replace} replaced`, `${gone} deleted`]
    .filter((part) => !part.startsWith('0 '))
    .join(', ') || 'nothing to change';

function writeExposures(exposures: readonly Exposure[], page: Page): void {
  const moving = exposures.filter(({ change }) => change !== 'keeps');
  if (moving.length === 0) return;
  page.line({ text: 'exposure', tone: 'strong' }, ': who gains or loses what');
  for (const exposure of moving)
    page.line(
      '  ',
      { text: exposure.change === 'gains' ? '+' : '-', tone: exposure.compute === 'owner' ? 'warn' : 'plain' },
      ` ${exposureSentence(exposure)}`,
    );
}
