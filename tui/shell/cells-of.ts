import type { Cell } from '../text/span.ts';
import type { Row } from './screen.ts';

/** The cells of a row, which some make anew for every moment. */
export const cellsOf = ({ cells }: Row, now: Date): readonly Cell[] =>
  typeof cells === 'function' ? cells(now) : cells;
