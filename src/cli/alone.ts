import { flagWritten, GLOBAL_FLAGS, globalsFrom, splitSandboxFlag, type GlobalFlag, type Globals } from './globals.ts';

/** A command line that has no verb: its flags, and where in the terminal app to go first. */
export interface Alone {
  readonly globals: Globals;
  /** `:shares @ml-prod /expired` without its colon. */
  readonly start: string | null;
}

/** Null for a command line with a verb, and for whatever the parser of the verbs should judge. */
export function aloneLine(argv: readonly string[]): Alone | null {
  const at = argv.findIndex((word) => word.startsWith(':'));
  const globals = aloneGlobals(at < 0 ? argv : argv.slice(0, at));
  return globals && { globals, start: at < 0 ? null : argv.slice(at).join(' ').slice(1) };
}

function aloneGlobals(argv: readonly string[]): Globals | null {
  const options: Record<string, unknown> = Object.fromEntries(
    Object.entries<GlobalFlag>(GLOBAL_FLAGS).map(([name, flag]) => [name, flag.default]),
  );
  const words = [...splitSandboxFlag(argv)];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, written = '', attached] = /^(--[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const [name, flag] = flagWritten(written) ?? [];
    if (name === undefined || flag === undefined) return null;
    if (flag.takes === undefined) {
      if (attached !== undefined) return null;
      options[name] = !written.startsWith('--no-');
      continue;
    }
    const value = attached ?? words.shift();
    if (value === undefined || (attached === undefined && value.startsWith('-'))) return null;
    if (flag.choices && !flag.choices.includes(value)) return null;
    options[name] =
      flag.takes === 'many' ? [...((options[name] as readonly string[] | undefined) ?? []), value] : value;
  }
  return globalsFrom(options);
}
