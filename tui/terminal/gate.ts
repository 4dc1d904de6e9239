import { SagelaneError } from '../../src/domain/errors.ts';

export interface TuiTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A terminal that can neither move its cursor nor draw is talked to line by line. */
export const isDumb = ({ env }: Pick<TuiTerminal, 'env'>): boolean => env['TERM'] === 'dumb';

/** It needs somebody at a terminal; everything else is told what to use instead. */
export function requireTerminal({ stdin, stdout }: TuiTerminal): void {
  const why = !stdin.isTTY ? 'stdin is no terminal' : !stdout.isTTY ? 'stdout is no terminal' : null;
  if (why === null) return;
  throw new SagelaneError({
    code: 'NoTerminal',
    what: 'the terminal app cannot be opened here',
    why,
    fix: 'use the verbs: sagelane plan, apply, shares list, invitations accept, executions list, journal show; all in sagelane --help',
  });
}
