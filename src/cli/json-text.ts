/**
 * JSON whose text is safe on a terminal: JSON itself lets the 8-bit control characters and the marks that turn the
 * direction of writing through, so they are written as escapes that mean the same.
 */
export const jsonText = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
