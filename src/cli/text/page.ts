import { textWidth } from './text-width.ts';
import type { AttributeMode } from '../../domain/attribute-changes.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { Painter, Tone } from './painter.ts';

/** A cell: text from anywhere, and how to paint it. */
export type Cell = string | { readonly text: string; readonly tone: Tone };

/**
 * The text face's only way to the terminal, and the boundary where text from AWS, Terraform and files is made safe:
 * whatever goes through here holds no control sequence that is not ours.
 */
export interface Page {
  /** How much of a planned change is written. */
  attributes: AttributeMode;
  line(...parts: readonly Cell[]): void;
  /** Collects a row; the table is written, with aligned columns, by `endTable`. */
  row(columns: readonly string[], cells: readonly Cell[]): void;
  /** What it says when there is no row, and columns that are left out. */
  endTable(empty: string, without?: readonly string[]): void;
}

export function createPage(write: (text: string) => void, paint: Painter): Page {
  let columns: readonly string[] = [];
  let rows: Cell[][] = [];
  const shown = (cell: Cell): string =>
    typeof cell === 'string' ? cleanLine(cell) : paint(cell.tone, cleanLine(cell.text));
  const widthOf = (cell: Cell): number => textWidth(cleanLine(typeof cell === 'string' ? cell : cell.text));

  return {
    attributes: 'concise',
    line: (...parts) => write(`${parts.map(shown).join('')}\n`),
    row(names, cells) {
      columns = names;
      rows.push([...cells]);
    },
    endTable(empty, without = []) {
      if (rows.length === 0) return write(`${empty}\n`);
      const header: Cell[] = columns.map((text) => ({ text, tone: 'dim' }));
      const shownOf = (cells: readonly Cell[]): readonly Cell[] =>
        cells.filter((_cell, index) => !without.includes(columns[index] ?? ''));
      const all = [header, ...rows].map(shownOf);
      const widths = shownOf(columns).map((_name, index) =>
        Math.max(...all.map((cells) => widthOf(cells[index] ?? ''))),
      );
      for (const cells of all) {
        const line = cells
          .map((cell, index) =>
            index === cells.length - 1 ? shown(cell) : shown(cell) + ' '.repeat((widths[index] ?? 0) - widthOf(cell)),
          )
          .join('  ');
        write(`${line.trimEnd()}\n`);
      }
      rows = [];
    },
  };
}
