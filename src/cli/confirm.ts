import { createInterface } from 'node:readline';
import type { Confirmation } from '../commands/engine/confirmation.ts';
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
    if (globals.yes && (!token || token.yesSuffices)) return 'yes';
    if (token && globals.destroyDomains.includes(token.value)) return 'yes';
    if (!terminal.interactive || globals.json) return 'cannot-ask';
    return ask({ what, notes, ...(token ? { token } : {}) }, terminal, page);
  };
}

/** No flag answers this one: forcing is for whoever sits at the terminal and has read what is lost. */
export async function confirmForce(terminal: Terminal, page: Page | null): Promise<'yes' | 'no'> {
  if (!terminal.interactive || page === null) return 'no';
  const notes = [
    'what it is creating right now may exist in AWS and be missing from the state, to be imported by hand',
    'its state lock may have to be removed by hand',
  ];
  return ask({ what: 'stop Terraform at once', notes }, terminal, page);
}

async function ask({ what, notes, token }: Confirmation, terminal: Terminal, page: Page): Promise<'yes' | 'no'> {
  page.line(what);
  for (const note of notes) page.line('  ', note);
  const answer = await readAnswer(token ? `type ${token.value} to go on: ` : 'go on? [y/N] ', terminal);
  return (token ? answer === token.value : /^y(es)?$/i.test(answer)) ? 'yes' : 'no';
}

/** Ctrl-C and Ctrl-D at a question mean no: the answer is empty. */
export function readAnswer(question: string, { stdin, stderr }: Terminal): Promise<string> {
  const prompt = createInterface({ input: stdin, output: stderr });
  return new Promise((resolve) => {
    prompt.once('SIGINT', () => prompt.close());
    prompt.once('close', () => resolve(''));
    prompt.question(question, (answer) => {
      resolve(answer.trim());
      prompt.close();
    });
  });
}
