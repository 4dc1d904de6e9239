import { span } from '../text/span.ts';
import { openMenu, type MenuItem } from './menu.ts';
import { listStateOf, screenOf, type Model } from './model.ts';
import type { ShellCore } from './shell.ts';
import type { SortOrder } from './sort.ts';

/** The column after, or before, the one that the list is ordered by. */
export function turnSort(core: ShellCore, by: 1 | -1): void {
  const { columns } = screenOf(core.model());
  core.updateList((list) => {
    const shown = list.columns ?? columns.map((_, index) => index);
    const at = list.sort === null ? (by === 1 ? -1 : shown.length) : shown.indexOf(list.sort.column);
    const column = shown[at + by];
    // Beyond the ends is the screen's own order.
    return { ...list, sort: column === undefined ? null : { column, descending: false }, top: 0 };
  });
  sayOrder(core);
}

/** The same order from its other end. */
export function reverseSort(core: ShellCore): void {
  core.updateList((list) => ({
    ...list,
    sort: list.sort && { ...list.sort, descending: !list.sort.descending },
    top: 0,
  }));
  sayOrder(core);
}

/** Orders by a column, or by none. */
export function sortBy(core: ShellCore, sort: SortOrder | null): void {
  core.updateList((list) => ({ ...list, sort, top: 0 }));
  sayOrder(core);
}

function sayOrder(core: ShellCore): void {
  const model = core.model();
  const screen = screenOf(model);
  const { sort } = listStateOf(model.ui, screen);
  const title = sort === null ? undefined : screen.columns[sort.column]?.title;
  core.remember();
  core.say(
    'info',
    title === undefined
      ? 'in the order of the screen'
      : `ordered by ${title}${sort?.descending ? ', greatest first' : ''}`,
  );
}

/** Every column to order by; choosing the one that it is ordered by already turns it round. */
export function chooseSort(core: ShellCore): void {
  openMenu(core, 'Order by', (model) => {
    const screen = screenOf(model);
    const { sort } = listStateOf(model.ui, screen);
    const { glyphs } = model.view.theme;
    const none: MenuItem = {
      label: 'the order of the screen',
      note: sort === null ? 'now' : '',
      choose: (to) => (sortBy(to, null), 'close'),
    };
    return [
      ...screen.columns.map(({ title }, column): MenuItem => {
        const now = sort?.column === column;
        const arrow = !now ? ' ' : sort.descending ? glyphs.descending : glyphs.ascending;
        return {
          label: [span(`${arrow} `, 'accent'), span(title)],
          note: now ? 'again: the other way round' : '',
          choose(to) {
            sortBy(to, { column, descending: now && !sort.descending });
            return 'close';
          },
        };
      }),
      none,
    ];
  });
}

/** Which columns are shown; the first one names the row and stays. */
export function chooseColumns(core: ShellCore): void {
  openMenu(core, 'Columns', (model) => {
    const screen = screenOf(model);
    const shown = shownColumns(model);
    const hidden = screen.columns.map((_, index) => index).filter((index) => !shown.includes(index));
    const { glyphs } = model.view.theme;
    const items = [...shown, ...hidden].map((column, at): MenuItem => {
      const on = shown.includes(column);
      const title = screen.columns[column]?.title ?? '';
      return {
        label: [span(`${on ? glyphs.done : ' '} `, 'good'), span(title)],
        ...(column === 0 ? { blocked: 'names the row' } : {}),
        choose(to) {
          setColumns(to, on ? shown.filter((one) => one !== column) : [...shown, column]);
          return at;
        },
      };
    });
    const all: MenuItem = { label: 'all, in the order of the screen', choose: (to) => (setColumns(to, null), 'close') };
    return [...items, all];
  });
}

export const shownColumns = (model: Model): readonly number[] => {
  const screen = screenOf(model);
  return listStateOf(model.ui, screen).columns ?? screen.columns.map((_, index) => index);
};

/** Shows these columns in this order, the first one always; null: all of them. */
export function setColumns(core: ShellCore, columns: readonly number[] | null): void {
  const chosen = columns && [0, ...columns.filter((one) => one !== 0)];
  core.updateList((list) => ({
    ...list,
    columns: chosen,
    sort: chosen && list.sort && !chosen.includes(list.sort.column) ? null : list.sort,
  }));
  core.remember();
}
