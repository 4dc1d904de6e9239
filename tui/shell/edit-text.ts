import { cleanLine } from '../../src/domain/clean-text.ts';
import type { KeyPress } from '../terminal/key-names.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A line of text after a key: typed at the end, Backspace, ^W a word, ^U everything. */
export function editText(text: string, key: KeyPress): string {
  if (key.name === 'backspace' || key.name === 'delete') {
    const last = [...graphemes.segment(text)].at(-1);
    return last ? text.slice(0, last.index) : '';
  }
  if (key.name === 'ctrl+u') return '';
  if (key.name === 'ctrl+w') return text.replace(/\S+\s*$/, '');
  return text + key.text;
}

/** What was pasted, on one line. */
export const pasteText = (text: string, pasted: string): string => text + cleanLine(pasted);
