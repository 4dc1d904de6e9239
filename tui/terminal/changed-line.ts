const ESC = 0x1b;
const FIRST_SEEN = 0x20;
const LAST_ASCII = 0x7e;

// eslint-disable-next-line no-control-regex -- styles begin with ESC
const NOT_ASCII = /^(?:\x1b\[[\d;]*m)*[^\x00-\x7e]/;

/**
 * What makes one line of the screen another: the beginning that both share stays, as far as it is ASCII and styles, of
 * which it is certain what columns it takes; from there on it is written anew. Ink's own takes lines apart by expressions,
 * five times as long, and walks the graphemes of what is not ASCII.
 */
export function changedLine(previous: string, next: string): string {
  let column = 0;
  let place = 0;
  let styles = '';
  // The last character that both share.
  let last = 0;
  let stylesBefore = '';
  while (place < next.length) {
    const code = next.charCodeAt(place);
    if (code !== previous.charCodeAt(place)) break;
    if (code === ESC) {
      const end = next.indexOf('m', place) + 1;
      // A difference inside a style, or what is no style: painted from before it.
      if (end === 0 || previous.slice(place, end) !== next.slice(place, end)) break;
      styles += next.slice(place, end);
      place = end;
    } else {
      if (code < FIRST_SEEN || code > LAST_ASCII) break;
      last = place;
      stylesBefore = styles;
      column += 1;
      place += 1;
    }
  }
  // What is not ASCII may be a mark on that character.
  if (column > 0 && (NOT_ASCII.test(previous.slice(place)) || NOT_ASCII.test(next.slice(place))))
    return `\x1b[${column}G\x1b[K${stylesBefore}${next.slice(last)}`;
  return `\x1b[${column + 1}G\x1b[K${styles}${next.slice(place)}`;
}
