import { createRequire } from 'node:module';

let measure: ((text: string) => number) | undefined;

/** Columns a text takes in a terminal. Plain ASCII needs no table of widths, and loading one is a quarter of a start. */
export function textWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  measure ??= (createRequire(import.meta.url)('string-width') as { readonly default: (text: string) => number })
    .default;
  return measure(text);
}
