import { actionOf, keyLabel, type ActionId } from '../../keymap.ts';
import type { KeyPress } from '../../terminal/key-names.ts';
import { span } from '../../text/span.ts';
import { editText } from '../edit-text.ts';
import { listOf, listStateOf, screenOf, type Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { DetailItem } from '../screen.ts';
import type { Overlay } from '../ui-state.ts';

type Palette = Extract<Overlay, { readonly kind: 'palette' }>;

export interface PaletteEntry {
  readonly title: string;
  readonly keys: string;
  /** Why not now, or null. */
  readonly blocked: string | null;
  readonly does: { readonly screen: number } | { readonly action: ActionId };
}

const GLOBAL: readonly ActionId[] = ['app.refresh', 'app.help', 'app.repaint', 'app.suspend', 'app.quit'];

/** What can be typed: the screens, what this screen does, and what holds everywhere. */
function paletteEntries(model: Model, query: string): readonly PaletteEntry[] {
  const { view, ui, keymap, screens } = model;
  const screen = screenOf(model);
  const state = listStateOf(ui, screen);
  const list = listOf(screen, view, state);
  const target = state.open ?? list.rows[list.cursor]?.id ?? null;
  const keysOf = (id: ActionId): string => keymap.keysOf(id).map(keyLabel).join(' ');
  const entries: readonly PaletteEntry[] = [
    ...screens.map(({ title }, index) => ({
      title: title.toLowerCase(),
      keys: `${index + 1}`,
      blocked: null,
      does: { screen: index },
    })),
    ...screen.actions.map((action) => ({
      title: actionOf(action.id).title,
      keys: keysOf(action.id),
      blocked: action.blocked(view, target),
      does: { action: action.id },
    })),
    ...GLOBAL.map((id) => ({ title: actionOf(id).title, keys: keysOf(id), blocked: null, does: { action: id } })),
  ];
  const words = query.toLowerCase().split(' ').filter(Boolean);
  return entries.filter(({ title }) => words.every((word) => title.includes(word)));
}

export function paletteItems({ query, index }: Palette, model: Model): OverlayText {
  const { theme } = model.view;
  const entries = paletteEntries(model, query);
  const rows = entries.map((entry, at): DetailItem => {
    const current = at === index;
    const tone = entry.blocked === null ? (current ? 'strong' : 'plain') : 'dim';
    return {
      kind: 'line',
      line: () => [
        span(current ? `${theme.glyphs.cursor} ` : '  ', 'accent'),
        span(entry.keys.padEnd(8), 'dim'),
        span(entry.title, tone),
        span(entry.blocked === null ? '' : `  ${entry.blocked}`, 'dim'),
      ],
    };
  });
  const prompt: DetailItem = {
    kind: 'line',
    line: () => [span(':', 'accent'), span(query + theme.glyphs.caret, 'strong')],
  };
  const none: DetailItem = { kind: 'text', text: span('nothing is called that', 'dim') };
  return { title: 'What to do', items: [prompt, ...(rows.length > 0 ? rows : [none])], focus: index + 1 };
}

/** The palette after a key, or the entry that was chosen, or null when it was closed. */
export function paletteKey(overlay: Palette, key: KeyPress, model: Model): Palette | PaletteEntry | null {
  const entries = paletteEntries(model, overlay.query);
  const go = (to: number): Palette => ({ ...overlay, index: Math.max(0, Math.min(entries.length - 1, to)) });
  if (key.name === 'esc') return null;
  if (key.name === 'down' || key.name === 'tab') return go(overlay.index + 1);
  if (key.name === 'up' || key.name === 'shift+tab') return go(overlay.index - 1);
  if (key.name === 'enter') return entries[overlay.index] ?? overlay;
  const query = editText(overlay.query, key);
  return query === overlay.query ? overlay : { ...overlay, query, index: 0 };
}
