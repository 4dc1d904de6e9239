import { Resvg } from '@resvg/resvg-js';
import type { IBufferCell, Terminal } from '@xterm/headless';

const CELL = { width: 9, height: 19, text: 15, baseline: 15 } as const;
const BACKGROUND = '#16181d';
const TEXT = '#d6d9df';
/** The 16 colours of the terminal in the pictures. */
const COLOURS = [
  '#16181d',
  '#ef6b73',
  '#7fc98a',
  '#e3c06f',
  '#6aa5ee',
  '#c58be0',
  '#5fc4cf',
  '#d6d9df',
  '#767c89',
  '#ef6b73',
  '#7fc98a',
  '#e3c06f',
  '#6aa5ee',
  '#c58be0',
  '#5fc4cf',
  '#ffffff',
] as const;
const FONTS = 'DejaVu Sans Mono, IPAGothic, Noto Sans Mono CJK JP, Noto Color Emoji, monospace';

/** What a terminal shows, as PNG: cell by cell, so that columns stay columns. */
export function pictureOf(terminal: Terminal): Buffer {
  const { cols, rows, buffer } = terminal;
  const parts: string[] = [];
  for (let y = 0; y < rows; y++) {
    const line = buffer.active.getLine(buffer.active.baseY + y);
    for (let x = 0; line && x < cols; x++) {
      const cell = line.getCell(x);
      if (cell && cell.getWidth() > 0) parts.push(cellOf(cell, x, y));
    }
  }
  const margin = CELL.width;
  const width = cols * CELL.width + 2 * margin;
  const height = rows * CELL.height + 2 * margin;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONTS}" font-size="${CELL.text}">
<rect width="100%" height="100%" rx="6" fill="${BACKGROUND}"/><g transform="translate(${margin} ${margin})">${parts.join('')}</g></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans Mono' } }).render().asPng();
}

function cellOf(cell: IBufferCell, x: number, y: number): string {
  const inverse = cell.isInverse() !== 0;
  const own = cell.isFgPalette() ? (COLOURS[cell.getFgColor()] ?? TEXT) : TEXT;
  const colour = inverse ? BACKGROUND : own;
  const left = x * CELL.width;
  const top = y * CELL.height;
  const ground = inverse
    ? `<rect x="${left}" y="${top}" width="${cell.getWidth() * CELL.width}" height="${CELL.height}" fill="${own}"/>`
    : '';
  const chars = cell.getChars();
  if (chars === '' || chars === ' ') return ground;
  const bold = cell.isBold() ? ' font-weight="bold"' : '';
  const dim = cell.isDim() ? ' opacity="0.55"' : '';
  return `${ground}<text x="${left}" y="${top + CELL.baseline}" fill="${colour}"${bold}${dim}>${escaped(chars)}</text>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
