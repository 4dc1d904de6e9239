/**
 * Text of which every character takes one column: ASCII, Latin, and the signs, lines and arrows that the themes use. It is
 * looked at first, because everything else needs Unicode's tables, which take 30 ms to load and long to ask.
 */
const NARROW =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u2500-\u25fc\u2713\u2717]*$/;

// eslint-disable-next-line no-control-regex -- styles begin with ESC
const STYLES = /\x1b\[[\d;]*m/g;

/** The width of such a text, styles aside; null when it is not one. */
export function narrowWidth(text: string): number | null {
  const bare = withoutStyles(text);
  return NARROW.test(bare) ? bare.length : null;
}

export const withoutStyles = (text: string): string => (text.includes('\x1b') ? text.replace(STYLES, '') : text);
