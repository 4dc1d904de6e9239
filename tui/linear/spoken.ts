import { cleanLine } from '../../src/domain/clean-text.ts';
import { detailText } from '../shell/detail-text.ts';
import { cellsOf } from '../shell/cells-of.ts';
import { shownColumns } from '../shell/list-look.ts';
import { mfaNeed } from '../shell/mfa.ts';
import { listOf, listStateOf, screenOf, type Model } from '../shell/model.ts';
import { quitItems } from '../shell/overlays/quit.ts';
import { problemItems } from '../shell/overlays/problem.ts';
import { commandsOf } from '../shell/palette/commands.ts';
import type { DetailItem, Row } from '../shell/screen.ts';
import type { Overlay } from '../shell/ui-state.ts';
import { textOf } from '../text/span.ts';

const PAGE = 20;

/** Where we are, in a sentence. */
export function saidScreen(model: Model): string {
  const screen = screenOf(model);
  const { filter, marks } = listStateOf(model.ui, screen);
  const more = [filter === '' ? '' : `filter ${filter}`, marks.size === 0 ? '' : `${marks.size} marked`].filter(
    Boolean,
  );
  return [`${screen.title}: ${cleanLine(textOf(screen.summary(model.view)))}`, ...more].join('. ');
}

/** A page of the list: each row on a line, with its number and the names of its columns. */
export function saidList(model: Model, from: number): readonly string[] {
  const screen = screenOf(model);
  const state = listStateOf(model.ui, screen);
  const { rows } = listOf(screen, model.view, state);
  if (rows.length === 0) return [...saidBanner(model), ...screen.empty(model.view).map(saidItem)];
  const lines = rows.slice(from, from + PAGE).map((row, index) => {
    const mark = state.marks.has(row.id) ? 'marked, ' : '';
    return `${from + index + 1}. ${'  '.repeat(row.depth)}${mark}${saidRow(row, model)}`;
  });
  const rest = rows.length - from - PAGE;
  return [...(from === 0 ? saidBanner(model) : []), ...lines, ...(rest > 0 ? [`${rest} more: type more`] : [])];
}

const saidBanner = (model: Model): readonly string[] => [
  ...saidMfa(model),
  ...(screenOf(model).banner?.(model.view) ?? []).map(said),
];

/** Who waits for a code: a key cannot be pressed here, its name is typed. */
export const saidMfa = ({ view }: Model): readonly string[] =>
  view.state.mfa === null ? [] : [`warning: ${cleanLine(mfaNeed(view.state.mfa, view))}: type mfa`];

function saidRow(row: Row, model: Model): string {
  const { columns } = screenOf(model);
  const made = cellsOf(row, model.view.now);
  return shownColumns(model)
    .map((column) => ({ title: columns[column]?.title.toLowerCase() ?? '', text: said(made[column] ?? '').trim() }))
    .filter(({ text }) => text !== '' && text !== '-')
    .map(({ title, text }, index) => (index === 0 ? text : `${title} ${text}`))
    .join('; ');
}

/** The open row. */
export const saidDetail = (model: Model): readonly string[] => detailText(model).trimEnd().split('\n');

/** What can be typed here. */
export const saidHelp = (model: Model): readonly string[] => [
  'Type: list, more, a number to open that row, a number and an action (3 accept), back, quit; or one of',
  ...commandsOf(model).map(({ name, usage, about, blocked }) => {
    const why = blocked?.(model) ?? null;
    return `  ${name}${usage === undefined ? '' : ` ${usage}`}: ${about}${why === null ? '' : `; not now: ${why}`}`;
  }),
];

/** What lies over the screen, without the keys that answer it there. */
export function saidOverlay(overlay: Overlay, model: Model): readonly string[] {
  switch (overlay.kind) {
    case 'confirm': {
      const { what, notes } = overlay.question;
      return [`Question: ${cleanLine(what)}`, ...notes.map((note) => `  note: ${cleanLine(note)}`)];
    }
    case 'form':
      return [overlay.form.title, ...overlay.form.notes.map((note) => `  note: ${cleanLine(note)}`)];
    case 'menu':
      return [
        overlay.title,
        ...overlay.items(model).map(({ label, note, blocked }, index) => {
          const more = blocked ?? note ?? '';
          return `  ${index + 1}. ${said(label).trim()}${more === '' ? '' : `: ${cleanLine(more)}`}`;
        }),
      ];
    case 'once':
      return [overlay.title, ...overlay.items.map(saidItem)];
    case 'problem':
      return [overlay.title, ...problemItems(overlay).items.slice(0, -1).map(saidItem).filter(Boolean)];
    case 'quit':
      return quitItems(model).items.slice(0, -1).map(saidItem);
    default:
      return [];
  }
}

const said = (cell: Parameters<typeof textOf>[0]): string => cleanLine(textOf(cell));

function saidItem(item: DetailItem): string {
  switch (item.kind) {
    case 'blank':
      return '';
    case 'heading':
      return cleanLine(item.text);
    case 'field':
      return `${item.label}: ${said(item.value)}`;
    case 'text':
      return said(item.text);
    case 'line':
      return said(item.line(200));
  }
}
