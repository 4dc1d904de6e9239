import { SagelaneError } from '../../src/domain/errors.ts';

export interface TuiTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Full screen needs a terminal that can do it; everything else is told what to use instead. */
export function requireTerminal({ stdin, stdout, env }: TuiTerminal): void {
  const why = !stdin.isTTY
    ? 'stdin is no terminal'
    : !stdout.isTTY
      ? 'stdout is no terminal'
      : env['TERM'] === 'dumb'
        ? 'TERM is dumb: this terminal can neither move its cursor nor draw'
        : null;
  if (why === null) return;
  throw new SagelaneError({
    code: 'NoTerminal',
    what: 'the terminal app cannot be opened here',
    why,
    fix: 'use the verbs: sagelane plan, apply, shares list, invitations accept, executions list, journal show; all in sagelane --help',
  });
}
