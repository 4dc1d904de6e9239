import type { ListLook, Remembered } from '../ports.ts';
import type { Screen } from './screen.ts';
import { NEW_LIST, type ListState, type UiState } from './ui-state.ts';

/** The lists as they were looked at last time; columns that are gone since are left out. */
export const listsOf = (remembered: Remembered | undefined, screens: readonly Screen[]): UiState['lists'] =>
  Object.fromEntries(
    screens.flatMap((screen) => {
      const look = remembered?.lists[screen.id];
      return look ? [[screen.id, { ...NEW_LIST, ...lookIn(screen, look) }]] : [];
    }),
  );

/** Order and columns of a look, as indexes. */
export function lookIn(screen: Screen, { columns, sort }: ListLook): Pick<ListState, 'columns' | 'sort'> {
  const chosen = columns?.map((title) => columnNamed(screen, title)).filter((index) => index >= 0) ?? [];
  const sorted = sort === undefined ? -1 : columnNamed(screen, sort.replace(/^-/, ''));
  return {
    columns: chosen.length === 0 ? null : [0, ...chosen.filter((one) => one !== 0)],
    sort: sorted < 0 ? null : { column: sorted, descending: sort?.startsWith('-') ?? false },
  };
}

/** A column by its title, or by the beginning of it or of one of its words. */
export function columnNamed({ columns }: Pick<Screen, 'columns'>, name: string): number {
  const wanted = name.toLowerCase();
  const whole = columns.findIndex(({ title }) => title.toLowerCase() === wanted);
  if (whole >= 0 || wanted === '') return whole;
  return columns.findIndex(({ title }) =>
    [title.toLowerCase(), ...title.toLowerCase().split(/\P{L}+/u)].some((word) => word.startsWith(wanted)),
  );
}

/** Order and columns of a list by their titles; nothing where all is as the screen has it. */
export function lookOf(screen: Screen, { columns, sort }: ListState): ListLook {
  const titleOf = (index: number): string => (screen.columns[index]?.title ?? '').toLowerCase();
  return {
    ...(columns === null ? {} : { columns: columns.map(titleOf) }),
    ...(sort === null ? {} : { sort: `${sort.descending ? '-' : ''}${titleOf(sort.column)}` }),
  };
}

/** What is kept for next time. */
export const rememberedOf = (ui: UiState, screens: readonly Screen[]): Remembered => ({
  lists: Object.fromEntries(
    screens.flatMap((screen) => {
      const look = lookOf(screen, ui.lists[screen.id] ?? NEW_LIST);
      return Object.keys(look).length === 0 ? [] : [[screen.id, look]];
    }),
  ),
  views: ui.views,
});
