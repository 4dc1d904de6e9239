import type { OutlineRow } from '../../../src/domain/execution-outline.ts';
import { isTerminal, type ExecutionStep } from '../../../src/domain/execution.ts';
import type { ExecutionState } from '../../../src/store/index.ts';
import { span, type Cell, type Span } from '../../text/span.ts';
import type { Theme } from '../../theme.ts';
import { statusSpan, statusTone } from './status.ts';
import { tookOf } from './took.ts';

const NAME_MOST = 28;
const BAR_LEAST = 12;

/** One line for a step of the graph: status, name where it hangs, attempts, how long, and where in the execution's time it lies. */
export function stepLine(
  row: OutlineRow,
  rows: readonly OutlineRow[],
  { execution }: ExecutionState,
  now: Date,
  { glyphs }: Theme,
  width: number,
): Cell {
  const { step, state } = row;
  const name = Math.min(NAME_MOST, Math.max(...rows.map((one) => nameOf(one, glyphs).length), 4));
  const words: readonly Span[] = [
    pad(step === null ? span(`${glyphs.waiting} ${state}`, 'dim') : statusSpan(step.status, glyphs), 13),
    span(` ${fixed(nameOf(row, glyphs), name, glyphs)}`, step === null ? 'dim' : 'strong'),
  ];
  if (step === null) return [...words, span(` ${row.kind}`, 'dim')];
  const more: readonly Span[] = [
    span(` ${fixed(step.kind, 12, glyphs)}`, 'dim'),
    span(` ${fixed(tookOf(step, isTerminal(step.status) ? null : now), 8, glyphs)}`),
    span(` ${fixed(step.attempts > 1 ? `${step.attempts} attempts` : '', 10, glyphs)}`, 'warn'),
  ];
  const used = [...words, ...more].reduce((sum, { text }) => sum + text.length, 0);
  const room = width - used - 1;
  return room < BAR_LEAST
    ? [...words, ...more]
    : [...words, ...more, span(' '), ...barOf(step, execution, now, glyphs, room)];
}

/** A step of a fork hangs on it; what else it waits for is said behind its name. */
function nameOf({ name, depth, fork, side, also }: OutlineRow, glyphs: Theme['glyphs']): string {
  const indent = '  '.repeat(Math.max(0, depth - (fork === 'none' ? 0 : 1)));
  const hang = fork === 'none' ? '' : `${glyphs.path} `;
  const others = also.length === 0 ? '' : ` +${also.join(',')}`;
  return `${indent}${hang}${side === null ? '' : `${side}: `}${name}${others}`;
}

function barOf(
  step: ExecutionStep,
  execution: ExecutionState['execution'],
  now: Date,
  glyphs: Theme['glyphs'],
  room: number,
): readonly Span[] {
  const begin = Date.parse(execution.startedAt);
  const end = execution.endedAt === null ? now.getTime() : Date.parse(execution.endedAt);
  if (step.startedAt === null || !(end > begin)) return [span(glyphs.empty.repeat(room), 'dim')];
  const place = (at: number): number => Math.max(0, Math.min(room, Math.round(((at - begin) / (end - begin)) * room)));
  const from = Math.min(place(Date.parse(step.startedAt)), room - 1);
  const to = Math.max(from + 1, place(step.endedAt === null ? end : Date.parse(step.endedAt)));
  return [
    span(glyphs.empty.repeat(from), 'dim'),
    span(glyphs.full.repeat(to - from), statusTone(step.status)),
    span(glyphs.empty.repeat(Math.max(0, room - to)), 'dim'),
  ];
}

const fixed = (text: string, width: number, { ellipsis }: Theme['glyphs']): string =>
  text.length > width ? `${text.slice(0, width - 1)}${ellipsis}` : text.padEnd(width);

const pad = ({ text, tone }: Span, width: number): Span => span(text.padEnd(width), tone);
