import { ago } from '../../src/domain/time-distance.ts';
import { paint, paintEnds } from '../text/paint.ts';
import { span, spansOf, textOf, type Cell, type Span } from '../text/span.ts';
import { listStateOf, screenOf, type Model } from './model.ts';
import type { List } from './list.ts';
import { keyOfScreen, trailOf } from './places.ts';

/** Where we are and as whom: never guessed, and said when nothing may be changed. */
export function headerLine({ ui, view, ports }: Model): string {
  const { theme } = view;
  const left = [span(' sagelane ', 'heading'), ...placeSpans(ui.connection, theme.glyphs.dot)];
  const working = ui.working.at(-1);
  const right =
    working === undefined ? span(`${ports.toolVersion} `, 'dim') : span(`${theme.glyphs.running} ${working} `, 'warn');
  return paintEnds(left, right, ui.size.columns, theme);
}

function placeSpans(connection: Model['ui']['connection'], dot: string): readonly Span[] {
  if (connection.status === 'connecting') return [span('connecting', 'dim')];
  if (connection.status === 'failed') return [span(`not connected: ${connection.problems[0]?.what ?? ''}`, 'bad')];
  const { session } = connection;
  const locked = session.readOnlyReason(null);
  const accounts = session.accounts.map((one) => {
    const protectedHere = locked === null && session.readOnlyReason(one.id) !== null;
    return span(`${one.alias ?? one.id}${protectedHere ? ' (read-only)' : ''}`, protectedHere ? 'warn' : 'plain');
  });
  return [
    span(session.place, 'accent'),
    ...(locked === null ? [] : [span('  READ-ONLY', 'warn')]),
    ...accounts.flatMap((one, index) => [span(index === 0 ? '  ' : ` ${dot} `, 'dim'), one]),
  ];
}

/** ` 1 Stacks  2 Shares `: the current one inverse and in brackets, so that it is seen without colours, too. */
export function tabsLine({ ui, view, screens }: Model): string {
  const { theme } = view;
  const { columns } = ui.size;
  const tabs = screens.map((screen, index) => ({
    key: keyOfScreen(screens, screen),
    title: screen.title,
    badge: screen.badge?.(view) ?? null,
    current: index === ui.screen,
  }));
  const widthWith = (letters: number): number =>
    tabs.reduce((sum, tab) => sum + tabSpans(tab, letters).reduce((own, { text }) => own + text.length, 0), 0);
  // Where there is no room for all, the others are shortened, so that each still has its key.
  const longest = Math.max(...tabs.map(({ title }) => title.length));
  let letters = longest;
  while (letters > 0 && widthWith(letters) > columns) letters -= 1;
  let used = 0;
  const painted = tabs.map((tab) => {
    const spans = tabSpans(tab, letters);
    const width = spans.reduce((sum, { text }) => sum + text.length, 0);
    used += width;
    if (used > columns) return '';
    const text = paint(spans, width, theme, { bare: tab.current });
    return tab.current ? theme.selected(text) : text;
  });
  return painted.join('') + ' '.repeat(Math.max(0, columns - used));
}

interface Tab {
  readonly key: string;
  readonly title: string;
  readonly badge: Cell | null;
  readonly current: boolean;
}

function tabSpans({ key, title, badge, current }: Tab, letters: number): readonly Span[] {
  const short = title.slice(0, letters);
  const name = current ? `[${key} ${title}]` : ` ${key}${short === '' ? '' : ` ${short}`} `;
  return [
    span(name, current ? 'strong' : 'dim'),
    ...(badge === null ? [] : [span(current ? ' ' : ''), ...spansOf(badge)]),
  ];
}

/** The filter while there is one, and where we are. */
export function crumbLine(model: Model, list: List): string {
  const { ui, view } = model;
  const { theme } = view;
  const screen = screenOf(model);
  const { filter, filtering, open, marks } = listStateOf(ui, screen);
  const trail = trailOf(model).map((title) => span(` ${title} ${theme.glyphs.path}`, 'dim'));
  const marked = marks.size === 0 ? '' : `${marks.size} marked ${theme.glyphs.dot} `;
  if (open !== null) {
    const title = textOf(screen.detail(view, open)?.title ?? 'gone');
    const left = [...trail, span(` ${screen.title} ${theme.glyphs.path} `, 'dim'), span(title)];
    return paintEnds(left, span(`${view.keyOf('app.back')} back `, 'dim'), ui.size.columns, theme);
  }
  if (filtering || filter !== '') {
    const caret = filtering ? theme.glyphs.caret : '';
    const count = [span(marked, 'accent'), span(`${list.rows.length} of ${list.total} `, 'dim')];
    return paintEnds([...trail, span(' /', 'accent'), span(filter + caret, 'strong')], count, ui.size.columns, theme);
  }
  const place = list.rows.length > 0 ? `${list.cursor + 1}/${list.rows.length} ` : '';
  const right = [span(marked, 'accent'), ...ageSpans(screen.readAt?.(view) ?? null, view), span(place, 'dim')];
  return paintEnds([...trail, span(' '), ...spansOf(screen.summary(view))], right, ui.size.columns, theme);
}

/** Every list is read again at least once a minute while it is looked at: what is older than three is stale, and says so. */
const STALE_MS = 3 * 60_000;

function ageSpans(readAt: string | null, { now, theme }: Model['view']): readonly Span[] {
  if (readAt === null) return [];
  const age = now.getTime() - Date.parse(readAt);
  const text = `read ${ago(readAt, now)} `;
  return [age > STALE_MS ? span(`${theme.glyphs.warning} stale: ${text}`, 'warn') : span(text, 'dim')];
}
