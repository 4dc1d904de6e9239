import type { Keymap } from '../keymap.ts';
import type { TuiPorts } from '../ports.ts';
import { createVisible, cursorOf, type List } from './list.ts';
import { createSorted } from './sort.ts';
import { NO_ACCOUNTS } from './accounts.ts';
import type { Screen, View } from './screen.ts';
import { NEW_LIST, type ListState, type UiState } from './ui-state.ts';

/** Everything a frame is made of. */
export interface Model {
  readonly ports: Pick<TuiPorts, 'toolVersion' | 'guide' | 'store'>;
  readonly ui: UiState;
  readonly view: View;
  readonly screens: readonly Screen[];
  readonly keymap: Keymap;
}

/** One picture: painted lines, each exactly as wide as its place, and as many as the terminal has rows. */
export interface Frame {
  /** Says so instead of everything else. */
  readonly tooSmall: string | null;
  readonly columns: number;
  readonly rows: number;
  readonly top: readonly string[];
  readonly banner: readonly string[];
  readonly list: Pane | null;
  readonly detail: Pane | null;
  /** The detail stands beside the list, not below it. */
  readonly side: boolean;
  readonly overlay: Pane | null;
  readonly footer: readonly string[];
}

export interface Pane {
  readonly width: number;
  readonly height: number;
  /** Above the lines, if any. */
  readonly head: string | null;
  readonly lines: readonly string[];
}

export const screenOf = ({ ui, screens }: Pick<Model, 'ui' | 'screens'>): Screen => {
  const screen = screens[ui.screen] ?? screens[0];
  if (!screen) throw new Error('there are no screens');
  return screen;
};

export const listStateOf = (ui: UiState, screen: Screen): ListState => ui.lists[screen.id] ?? NEW_LIST;

/** The list of a screen as it is now; remembered by screen, because keys and frames ask for it many times. */
export function listOf(screen: Screen, view: View, state: ListState): List {
  let known = lists.get(screen);
  if (!known) lists.set(screen, (known = { visible: createVisible(screen.columns), sorted: createSorted() }));
  const all = screen.rows(view);
  const accounts = view.session?.accounts ?? NO_ACCOUNTS;
  const wanted = known.visible(all, state.filter, state.toggled, view.now, accounts);
  const rows = known.sorted(wanted, state.sort, view.now);
  return { rows, total: all.length, cursor: cursorOf(rows, state) };
}

const lists = new WeakMap<
  Screen,
  { readonly visible: ReturnType<typeof createVisible>; readonly sorted: ReturnType<typeof createSorted> }
>();

/** The row that keys are about: the one that is open, else the one under the cursor. */
export function targetOf({ ui, view, screens }: Pick<Model, 'ui' | 'view' | 'screens'>): string | null {
  const screen = screenOf({ ui, screens });
  const state = listStateOf(ui, screen);
  const list = listOf(screen, view, state);
  return state.open ?? list.rows.at(list.cursor)?.id ?? null;
}
