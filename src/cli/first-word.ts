import { flagWritten } from './globals.ts';

/** The first word of a command line that is neither a flag nor a flag's value: the verb, when it is well written. */
export function firstWord(argv: readonly string[]): string | undefined {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (!word.startsWith('-')) return word;
    if (flagWritten(word)?.[1].takes !== undefined) at += 1;
  }
  return undefined;
}
