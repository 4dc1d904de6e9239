import { createInterface } from 'node:readline/promises';
import type { Confirmation } from '../commands/engine/command.ts';
import type { Globals } from './globals.ts';
import type { Page } from './text/page.ts';

export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  /** Questions go to stderr: stdout is for results. */
  readonly stderr: NodeJS.WriteStream;
  /** stdin and stdout are both terminals. */
  readonly interactive: boolean;
}

/** Answers from the flags where they give one, else asks, else says that nobody is there. */
export function createConfirm(
  globals: Globals,
  terminal: Terminal,
  page: Page,
): (question: Confirmation) => Promise<'yes' | 'no' | 'cannot-ask'> {
  return async ({ what, notes, token }) => {
    if (token) {
      if (globals.destroyDomains.includes(token.value)) return 'yes';
    } else if (globals.yes) return 'yes';
    if (!terminal.interactive || globals.json) return 'cannot-ask';

    page.line(what);
    for (const note of notes) page.line('  ', note);
    const prompt = createInterface({ input: terminal.stdin, output: terminal.stderr });
    try {
      const answer = (await prompt.question(token ? `type ${token.value} to go on: ` : 'go on? [y/N] ')).trim();
      return (token ? answer === token.value : /^y(es)?$/i.test(answer)) ? 'yes' : 'no';
    } finally {
      prompt.close();
    }
  };
}
