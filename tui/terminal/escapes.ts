import { cleanLine } from '../../src/domain/clean-text.ts';
import type { TuiTerminal } from './gate.ts';

/** xterm takes 100,000 characters of base64 in one sequence: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html */
const MOST_BYTES = 74_994;

/**
 * Hands a text to the terminal's clipboard by OSC 52, which also works over SSH; `false` where it can take none, or not one
 * as long. Terminals do not answer whether they took it.
 */
export function copyByTerminal(text: string, { stdout, env }: Pick<TuiTerminal, 'stdout' | 'env'>): boolean {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MOST_BYTES || env['TERM'] === 'linux') return false;
  stdout.write(passed(`\x1b]52;c;${bytes.toString('base64')}\x07`, env));
  return true;
}

/** The bell, or a notification of the desktop (OSC 9: iTerm2, kitty, WezTerm, Windows Terminal). */
export function notifyBy(
  how: 'off' | 'bell' | 'osc9',
  text: string,
  { stdout, env }: Pick<TuiTerminal, 'stdout' | 'env'>,
): void {
  if (how === 'bell') stdout.write('\x07');
  else if (how === 'osc9') stdout.write(passed(`\x1b]9;${cleanLine(text).replaceAll(';', ',')}\x07`, env));
}

/** GNU screen and tmux swallow what they do not know, but for what is wrapped for the terminal around them. */
function passed(sequence: string, env: TuiTerminal['env']): string {
  if (env['TMUX']) return `${sequence}\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
  return env['TERM']?.startsWith('screen') ? `\x1bP${sequence}\x1b\\` : sequence;
}
