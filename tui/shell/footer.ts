import { actionOf, keyLabel, type ActionId } from '../keymap.ts';
import { paint, paintEnds } from '../text/paint.ts';
import { span, type Cell, type Span, type Tone } from '../text/span.ts';
import { applyRun } from './apply-end.ts';
import { lastEntry } from './journal-about.ts';
import { lastSaid } from './last-said.ts';
import { paintDetail } from './paint-detail.ts';
import { listOf, listStateOf, screenOf, type Model } from './model.ts';
import type { MessageTone } from './ui-state.ts';

/** Below this many rows the footer says one thing at a time. */
const ROOMY = 20;

const TONES: Record<MessageTone, Tone> = { info: 'plain', warning: 'warn', error: 'bad' };

/** The guide, what happened last, the last command line, and what can be done now. */
export function footerLines(model: Model): readonly string[] {
  const { ui, view } = model;
  const width = ui.size.columns;
  const message = messageCell(model);
  const line = ui.line === null ? null : paintedLine(ui.line, model);
  const roomy = ui.size.rows >= ROOMY;
  const painted = (cell: Cell | null): string | null => (cell === null ? null : paint(cell, width, view.theme));
  const said = painted(message);
  const lines = roomy ? [...guideLines(model), said, line] : [said ?? line];
  const kept = lines.filter((one) => one !== null);
  return [...(kept.length > 0 ? kept : [paint('', width, view.theme)]), hintsLine(model)];
}

/** The command line of the last action, and what the journal says of it. */
function paintedLine(line: string, { ui, view }: Model): string {
  const { theme } = view;
  const left = [span(' $ ', 'dim'), span(line, 'accent')];
  const entry = lastEntry(view.state.journal, line);
  if (entry === undefined) return paint(left, ui.size.columns, theme);
  const tone = entry.phase === 'done' || entry.phase === 'intent' ? 'dim' : 'warn';
  return paintEnds(left, span(`journal ${entry.seq} ${entry.phase} `, tone), ui.size.columns, theme);
}

/** What happened last: said by the engine, or by us. */
function messageCell(model: Model): Cell | null {
  const said = lastSaid(model);
  return said && messageSpans(said.tone, said.text, model.view.theme.glyphs);
}

function messageSpans(tone: MessageTone, text: string, glyphs: Model['view']['theme']['glyphs']): readonly Span[] {
  const mark = tone === 'error' ? `${glyphs.failed} ` : tone === 'warning' ? `${glyphs.warning} ` : `${glyphs.dot} `;
  return [span(` ${mark}`, TONES[tone]), span(text, TONES[tone])];
}

/** On as many lines as it needs: what it says last is often what matters. */
function guideLines(model: Model): readonly string[] {
  const cell = guideCell(model);
  return cell === null
    ? []
    : paintDetail([{ kind: 'text', text: cell, indent: 1 }], model.ui.size.columns, model.view.theme);
}

function guideCell({ ports, view }: Model): Cell | null {
  const steps = ports.guide;
  if (!steps) return null;
  const at = steps.findIndex((step) => !step.done(ports.store));
  const step = steps[at];
  if (!step) return [span(`guide ${view.theme.glyphs.done} `, 'good'), span('you have seen it all', 'plain')];
  return [
    span(`guide ${at + 1}/${steps.length} `, 'heading'),
    span(`${step.title}: `, 'strong'),
    span(step.hint(view.keyOf)),
  ];
}

/** The keys of this screen, dim where they cannot be used now; pressing one of those says why. */
function hintsLine(model: Model): string {
  const { ui, view, keymap } = model;
  const screen = screenOf(model);
  const state = listStateOf(ui, screen);
  const list = listOf(screen, view, state);
  const target = state.open ?? list.rows.at(list.cursor)?.id ?? null;
  const hint = (id: ActionId, blocked: boolean): readonly Span[] => {
    const words = actionOf(id).hint;
    const key = keymap.keysOf(id)[0];
    if (words === undefined || key === undefined) return [];
    return [span(` ${keyLabel(key)}`, blocked ? 'dim' : 'strong'), span(` ${words} `, 'dim')];
  };
  const own = screen.actions.map(({ id, blocked }) => ({ id, blocked: blocked(view, target) !== null }));
  const hintsOf = (blocked: boolean): readonly (readonly Span[])[] =>
    own.filter((one) => one.blocked === blocked).map(({ id }) => hint(id, blocked));
  // What is of use here comes first, since there is not always room for the rest.
  const groups = [
    ...hintsOf(false),
    ...(state.open === null ? [hint('list.open', false), hint('list.filter', false)] : [hint('app.back', false)]),
    ...hintsOf(true),
    hint('row.related', false),
    hint('app.palette', false),
  ];
  const right = [...applySpans(model), ...hint('app.help', false), ...hint('app.quit', false)];
  return paintEnds(whole(groups, ui.size.columns - lengthOf(right) - 1), right, ui.size.columns, view.theme);
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { text }) => sum + text.length, 0);

/** As many as fit; half a hint is none. */
function whole(groups: readonly (readonly Span[])[], width: number): readonly Span[] {
  let used = 0;
  const first = groups.findIndex((group) => (used += lengthOf(group)) > width);
  return (first < 0 ? groups : groups.slice(0, first)).flat();
}

function applySpans({ view, ui }: Model): readonly Span[] {
  const run = view.session?.runningApply() ?? null;
  if (run === null) return [];
  const stacks = [...(applyRun(view.state, run)?.stacks.values() ?? [])];
  const total = stacks.reduce((sum, { changes }) => sum + changes.length, 0);
  const done = stacks
    .flatMap(({ resources }) => [...resources.values()])
    .filter(({ status }) => status !== 'applying').length;
  const then = ui.quitAfterApply ? ', then quit' : '';
  return [span(`${view.theme.glyphs.running} applying ${done}/${total}${then} `, 'warn')];
}
