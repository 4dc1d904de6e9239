import { cleanText } from '../../src/domain/clean-text.ts';
import { cleanCell } from './clean-cell.ts';
import { headOf, widthOf } from './width.ts';

/** Text in lines of at most `width` columns, broken between words, or inside one that is longer (an ARN, a JSON text). */
export function wrapText(text: string, width: number): readonly string[] {
  return cleanText(text)
    .split(/\r?\n/)
    .flatMap((paragraph) => wrapLine(cleanCell(paragraph), Math.max(1, width)));
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > width) {
      const head = headOf(line, width) || line.slice(0, 2);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  lines.push(line);
  return lines;
}
