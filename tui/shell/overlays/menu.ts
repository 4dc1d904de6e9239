import type { KeyPress } from '../../terminal/key-names.ts';
import { span, spansOf } from '../../text/span.ts';
import type { MenuItem } from '../menu.ts';
import type { Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { DetailItem } from '../screen.ts';
import type { Overlay } from '../ui-state.ts';

type Menu = Extract<Overlay, { readonly kind: 'menu' }>;

const NUMBERED = 9;

/** Numbered lines to choose from. */
export function menuItems({ title, items, index }: Menu, model: Model): OverlayText {
  const { theme } = model.view;
  const lines = items(model).map(({ label, note, blocked }, at): DetailItem => ({
    kind: 'line',
    line: () => [
      span(at === index ? `${theme.glyphs.cursor} ` : '  ', 'accent'),
      span(at < NUMBERED ? `${at + 1}  ` : '   ', 'dim'),
      ...(blocked == null ? spansOf(label) : spansOf(label).map(({ text }) => span(text, 'dim'))),
      span(note === undefined && blocked == null ? '' : `  ${blocked ?? note ?? ''}`, 'dim'),
    ],
  }));
  const none: DetailItem = { kind: 'text', text: span('there is nothing to choose', 'dim') };
  const keys: DetailItem = { kind: 'text', text: span('Enter or its number chooses    Esc closes', 'dim') };
  const shown = lines.length > 0 ? lines : [none];
  return { title, items: [...shown, keys], focus: Math.min(index + 1, shown.length) };
}

/** The menu after a key, an item that was chosen, or null when it was closed. */
export function menuKey(overlay: Menu, key: KeyPress, model: Model): Menu | MenuItem | null {
  const items = overlay.items(model);
  const go = (to: number): Menu => ({ ...overlay, index: Math.max(0, Math.min(items.length - 1, to)) });
  switch (key.name) {
    case 'esc':
    case 'q':
      return null;
    case 'down':
    case 'j':
    case 'tab':
      return go(overlay.index + 1);
    case 'up':
    case 'k':
    case 'shift+tab':
      return go(overlay.index - 1);
    case 'enter':
    case 'space':
      return items[overlay.index] ?? overlay;
    default:
      return (/^[1-9]$/.test(key.name) ? items[Number(key.name) - 1] : undefined) ?? overlay;
  }
}
