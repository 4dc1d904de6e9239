import { listStateOf, screenOf, type Model } from './model.ts';
import type { Place, Screen } from './screen.ts';
import type { ShellCore } from './shell.ts';
import { NEW_LIST, type ListState, type UiState, type Visit } from './ui-state.ts';

const REMEMBERED = 50;

/** The key of a screen: its own, or its place in the registry. */
export const keyOfScreen = (screens: readonly Screen[], screen: Screen): string =>
  screen.key ?? String(screens.indexOf(screen));

/** Goes to a screen and remembers the way back. */
export function goToScreen(core: ShellCore, index: number): void {
  core.update((ui) =>
    index < 0 || index >= core.options.screens.length || index === ui.screen
      ? ui
      : { ...left(ui, core, false), screen: index },
  );
}

/** Goes to a place; the list there is as the place says, and its order, columns and marks as they were. */
export function goTo(core: ShellCore, place: Place, jumped = true): void {
  const index = core.options.screens.findIndex(({ id }) => id === place.screen);
  if (index < 0) return;
  core.update((ui) => {
    const before = ui.lists[place.screen] ?? NEW_LIST;
    const row = place.row ?? null;
    const list: ListState = {
      ...before,
      // A row that is asked for must be seen.
      filter: place.filter ?? (row === null ? before.filter : ''),
      filtering: false,
      ...(row === null ? {} : { cursor: row, toggled: new Set<string>() }),
      open: place.open ? row : null,
      as: 'detail',
      scroll: 0,
    };
    return { ...left(ui, core, jumped), screen: index, lists: { ...ui.lists, [place.screen]: list } };
  });
}

const left = (ui: UiState, core: ShellCore, jumped: boolean): UiState => ({
  ...ui,
  past: [...ui.past, visitOf(ui, core, jumped)].slice(-REMEMBERED),
  future: [],
});

function visitOf(ui: UiState, { options: { screens } }: ShellCore, jumped: boolean): Visit {
  const screen = screenOf({ ui, screens });
  return { screen: screen.id, list: listStateOf(ui, screen), jumped };
}

/** Back to where we were, or forward again. */
export function turnHistory(core: ShellCore, way: 'back' | 'forward'): void {
  const { ui } = core.model();
  const visit = (way === 'back' ? ui.past : ui.future).at(-1);
  if (!visit) return core.say('info', way === 'back' ? 'this is where it began' : 'there is nothing to go forward to');
  core.update((now) => {
    const here = visitOf(now, core, visit.jumped);
    const { lists, past, future } = now;
    const screen = core.options.screens.findIndex(({ id }) => id === visit.screen);
    const marks = lists[visit.screen]?.marks ?? visit.list.marks;
    return {
      ...now,
      screen,
      lists: { ...lists, [visit.screen]: { ...visit.list, marks } },
      ...(way === 'back'
        ? { past: past.slice(0, -1), future: [...future, here] }
        : { past: [...past, here], future: future.slice(0, -1) }),
    };
  });
}

/** The titles of the screens that led here by jumps, oldest first. */
export function trailOf({ ui, screens }: Pick<Model, 'ui' | 'screens'>): readonly string[] {
  const last = ui.past.findLastIndex(({ jumped }) => !jumped);
  const path = [...ui.past.slice(last + 1).map(({ screen }) => screen), screenOf({ ui, screens }).id];
  // From row to row of one screen is no crumb of its own.
  const steps = path.filter((screen, index) => index + 1 < path.length && screen !== path[index + 1]);
  return steps.map((screen) => screens.find(({ id }) => id === screen)?.title ?? screen);
}
