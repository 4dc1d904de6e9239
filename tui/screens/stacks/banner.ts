import { counted } from '../../../src/domain/counted.ts';
import type { PlanSummary } from '../../../src/domain/plan.ts';
import { elapsed } from '../../../src/domain/time-distance.ts';
import type { RunState, StackState } from '../../../src/store/index.ts';
import { span, spansOf, type Cell } from '../../text/span.ts';
import type { View } from '../../shell/screen.ts';
import { summaryCell } from './rows.ts';

const BAR = 24;

/** An apply's progress, what it asks for next, and what an interrupt means. */
export function stacksBanner(run: RunState | undefined, { theme, now, session, keyOf }: View): readonly Cell[] {
  if (!run) return [];
  const { glyphs } = theme;
  const stacks = [...run.stacks.values()];
  const applying = run.verb === 'apply' || run.verb === 'destroy';
  if (applying && run.finishedAt === null) {
    const total = stacks.reduce((sum, { changes }) => sum + changes.length, 0);
    const ended = stacks
      .flatMap(({ resources }) => [...resources.values()])
      .filter(({ status }) => status !== 'applying');
    const full = total === 0 ? 0 : Math.round((ended.length / total) * BAR);
    const since = elapsed(run.startedAt, now);
    const stopping = run.interrupts > 0 ? span('  interrupted: Terraform ends what it has begun', 'warn') : span('');
    return [
      [
        span(' applying ', 'accent'),
        span(glyphs.full.repeat(full), 'accent'),
        span(glyphs.empty.repeat(BAR - full), 'dim'),
        span(` ${ended.length}/${total}  ${since}`),
        stopping,
      ],
    ];
  }
  const failed = stacks.filter(({ phase }) => phase === 'failed').map(({ name }) => name);
  if (applying && failed.length > 0)
    return [
      [
        span(` ${glyphs.failed} the apply failed in ${failed.join(', ')}: `, 'bad'),
        span(`${keyOf('list.open')} on it says why; ${keyOf('stacks.plan')} plans what is left`, 'dim'),
      ],
    ];
  const next = stacks.filter(
    ({ phase, needs }) => phase === 'deferred' && needs.every((one) => run.stacks.get(one)?.phase === 'applied'),
  );
  if (applying && next.length > 0)
    return [
      [
        span(` ${glyphs.arrow} next wave: `, 'good'),
        span(next.map(({ name }) => name).join(', ')),
        span(` can be planned now; ${keyOf('stacks.plan')} plans it, and it has its own approval`, 'dim'),
      ],
    ];
  if (applying && stacks.some(({ phase }) => phase === 'applied')) return [doneLine(stacks, glyphs.done)];
  if (run.verb === 'plan' && run.finishedAt !== null && run.bundle !== null && approvable(run)) {
    const readOnly = session?.readOnlyReason(null) ?? null;
    return [
      [
        span(` ${glyphs.arrow} reviewed? `, 'good'),
        span(readOnly ?? `${keyOf('stacks.approve')} approves exactly this plan and applies it`, 'dim'),
      ],
    ];
  }
  return [];
}

/** What was done, in the words of what it was: after a destroy nothing becomes of the shares. */
function doneLine(stacks: readonly StackState[], mark: string): Cell {
  const count = (action: keyof PlanSummary): number =>
    stacks.reduce((sum, { summary, phase }) => sum + (phase === 'applied' ? (summary?.[action] ?? 0) : 0), 0);
  const gone = count('delete');
  const onlyGone = gone > 0 && count('create') + count('update') + count('replace') === 0;
  return onlyGone
    ? [span(` ${mark} destroyed `, 'good'), span(`${counted(gone, 'resource is', 'resources are')} gone`, 'dim')]
    : [span(` ${mark} applied `, 'good'), span('2 shows what becomes of the shares', 'dim')];
}

/** Something was planned that can be applied. */
export const approvable = (run: RunState): boolean =>
  run.verb === 'plan' &&
  run.bundle !== null &&
  [...run.stacks.values()].some(({ phase, changes }) => phase === 'planned' && changes.length > 0);

/** `plan 20261121T201134Z-7f3a · +6 create · 1 deferred` */
export function runSummary(run: RunState | undefined, { theme, session }: View): Cell {
  if (!run) return span(session?.manifestFile ?? '', 'dim');
  const stacks = [...run.stacks.values()];
  const count = (phase: string): number => stacks.filter((stack) => stack.phase === phase).length;
  const dot = ` ${theme.glyphs.dot} `;
  const words = [
    ...(run.drift.length > 0 ? [`${run.drift.length} drifted`] : []),
    ...(count('deferred') > 0 ? [`${count('deferred')} deferred`] : []),
    ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
  ];
  const state = run.finishedAt === null ? (run.verb === 'apply' ? ' runs' : ' is being made') : '';
  return [
    span(run.verb, 'strong'),
    span(` ${run.id}${state}`, 'dim'),
    ...(run.verb === 'drift' || run.summary === null ? [] : [span(dot, 'dim'), ...spansOf(summaryCell(run.summary))]),
    span(
      words.length > 0
        ? dot + words.join(dot)
        : run.verb === 'drift' && run.finishedAt !== null
          ? `${dot}no drift`
          : '',
      'dim',
    ),
  ];
}
