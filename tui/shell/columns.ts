import type { Column } from './screen.ts';

/** The columns that fit, each with its width. */
export interface ColumnLayout {
  readonly shown: readonly { readonly index: number; readonly width: number; readonly align: 'left' | 'right' }[];
}

/** The lowest priority is dropped until the least widths fit; then wishes are met, then what is left is shared. */
export function layoutColumns(
  columns: readonly Column[],
  width: number,
  chosen: readonly number[] | null = null,
): ColumnLayout {
  let kept = (chosen ?? columns.map((_, index) => index)).flatMap((index) => {
    const column = columns[index];
    return column ? [{ column, index }] : [];
  });
  while (kept.length > 1 && leastOf(kept) > width) {
    const lowest = Math.min(...kept.map(({ column }) => column.priority));
    const at = kept.findLastIndex(({ column }) => column.priority === lowest);
    kept = kept.filter((_, index) => index !== at);
  }
  let left = width - leastOf(kept);
  const widths = new Map(kept.map(({ column, index }) => [index, column.min]));
  const add = (index: number, more: number): void => {
    widths.set(index, (widths.get(index) ?? 0) + more);
    left -= more;
  };
  for (const { column, index } of [...kept].sort((a, b) => b.column.priority - a.column.priority))
    add(index, Math.max(0, Math.min(left, column.ideal - column.min)));
  const growing = kept.filter(({ column }) => column.grow > 0);
  const shares = growing.reduce((sum, { column }) => sum + column.grow, 0);
  const spare = left;
  for (const { column, index } of growing) add(index, Math.floor((spare * column.grow) / shares));
  if (left !== 0 && growing[0]) add(growing[0].index, left);
  if (left < 0 && kept[0]) add(kept[0].index, left);
  return {
    shown: kept.map(({ column, index }) => ({
      index,
      width: Math.max(1, widths.get(index) ?? 1),
      align: column.align ?? 'left',
    })),
  };
}

const GAP = 1;

const leastOf = (kept: readonly { readonly column: Column }[]): number =>
  kept.reduce((sum, { column }) => sum + column.min, 0) + GAP * (kept.length - 1);
