import { actionOf, keyLabel, type ActionId, type KeyContext } from '../../keymap.ts';
import { paint } from '../../text/paint.ts';
import { span, type Cell } from '../../text/span.ts';
import { screenOf, type Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { DetailItem } from '../screen.ts';

const TITLES: Partial<Record<KeyContext, string>> = {
  everywhere: 'Everywhere',
  list: 'In a list',
  detail: 'In an open detail',
};

/** Every key, from the key map: this screen's first, then what holds everywhere, then the other screens'. */
export function helpItems(model: Model): OverlayText {
  const { keymap, screens } = model;
  const here = screenOf(model);
  const order: readonly KeyContext[] = [here.id, 'everywhere', 'list', 'detail', ...screens.map(({ id }) => id)];
  const contexts = [...new Set(order)];
  const items = contexts.flatMap((context): readonly DetailItem[] => {
    const group = keymap.groups.find((one) => one.context === context);
    if (!group) return [];
    const title = TITLES[context] ?? screens.find(({ id }) => id === context)?.title ?? context;
    return [{ kind: 'heading', text: title }, ...columnsOf(group.actions, model), { kind: 'blank' }];
  });
  const terms = FILTER_TERMS.map(([term, holds]): DetailItem => ({
    kind: 'line',
    line: () => [span(term.padEnd(KEYS_WIDTH), 'strong'), span(` ${holds}`)],
  }));
  return { title: 'Keys', items: [...items, { kind: 'heading', text: 'Filter: terms that must all hold' }, ...terms] };
}

const FILTER_TERMS = [
  ['text', 'it occurs anywhere in the row'],
  ['"two words"', 'they occur together'],
  ['/k7|batch/', 'the regular expression matches'],
  ['~chtr', 'these letters occur in this order'],
  ['status:failed', 'it occurs in that column'],
  ['@ml-prod', 'that account is named, by alias or id'],
  ['!failed', 'the term after ! does not hold'],
] as const;

/** Two columns where there is room. */
function columnsOf(actions: readonly ActionId[], { keymap, ui, view }: Model): readonly DetailItem[] {
  const cellOf = (id: ActionId | undefined): Cell =>
    id === undefined
      ? ''
      : [
          span(paint(keysText(id, keymap.keysOf(id)), KEYS_WIDTH, PLAIN(view)), 'strong'),
          span(` ${actionOf(id).title}`),
        ];
  const longest = Math.max(...actions.map((id) => actionOf(id).title.length));
  const columns = ui.size.columns >= 100 && longest <= LONGEST_IN_TWO ? 2 : 1;
  const rows = Math.ceil(actions.length / columns);
  return Array.from({ length: rows }, (_, row): DetailItem => ({
    kind: 'line',
    line: (width) => {
      const half = Math.floor(width / columns);
      const cells = Array.from({ length: columns }, (__, column) => cellOf(actions[row + column * rows]));
      return columns === 1 ? (cells[0] ?? '') : sideBySide(cells, half);
    },
  }));
}

const KEYS_WIDTH = 14;
/** Longer titles need the whole width. */
const LONGEST_IN_TWO = 39;
const PLAIN = (view: Model['view']): Model['view']['theme'] => ({ ...view.theme, paint: (_tone, text) => text });

const keysText = (id: ActionId, keys: readonly string[]): string =>
  id === 'app.screen' && keys.length > 2 ? `${keys[0]}-${keys.at(-1)}` : keys.map(keyLabel).join(' ');

function sideBySide(cells: readonly Cell[], half: number): Cell {
  return cells.flatMap((cell, index) => {
    const spans = typeof cell === 'string' || 'text' in cell ? [] : cell;
    const used = spans.reduce((sum, { text }) => sum + text.length, 0);
    return index === 0 ? [...spans, span(' '.repeat(Math.max(2, half - used)))] : spans;
  });
}
