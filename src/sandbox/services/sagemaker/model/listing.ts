/** Sorted, newest or last first unless asked otherwise; equal ones keep their order of making. */
export function sorted<T>(rows: readonly T[], order: string | undefined, by: (row: T) => string | number): T[] {
  const ascending = order === 'Ascending';
  const made = ascending ? [...rows] : [...rows].reverse();
  // What is asked most lies in its order already: looking is cheaper than sorting.
  if (rows.every((row, index) => index === 0 || by(rows[index - 1] as T) <= by(row))) return made;
  const compare = (a: T, b: T): number => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0);
  return made.sort((a, b) => (ascending ? compare(a, b) : compare(b, a)));
}

export const within = (at: number, after: Date | undefined, before: Date | undefined): boolean =>
  (!after || at > after.getTime()) && (!before || at < before.getTime());
