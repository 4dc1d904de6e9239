import type { Confirmation } from '../../src/commands/engine/confirmation.ts';
import type { Command } from '../../src/commands/engine/command.ts';
import type { TuiSession } from '../ports.ts';
import type { FormSpec } from './form.ts';
import type { DetailItem, View } from './screen.ts';
import type { MessageTone } from './ui-state.ts';

/** What an action of a screen may do. Nothing here waits: what comes later comes as an event, or to a callback. */
export interface Tools {
  readonly view: View;
  readonly session: TuiSession;
  /** Runs a command through the one dispatcher; its command line is on screen from now on. Declined or refused is said. */
  perform<Input, Result>(command: Command<Input, Result>, input: Input, onDone?: (result: Result) => void): void;
  /** Work of the session that is no command. */
  background<Result>(title: string, work: Promise<Result>, onDone?: (result: Result) => void): void;
  /** Puts a question and goes on when somebody says yes. */
  confirm(question: Confirmation, onYes: () => void): void;
  openForm(form: FormSpec): void;
  /** Shows something over the screen until it is closed; it is kept nowhere. */
  showOnce(title: string, items: readonly DetailItem[]): void;
  /** What is said of a `course` takes the place of what was said of it before. */
  say(tone: MessageTone, text: string, course?: string): void;
  /** Writes a new file, never over another, and says where it is. */
  save(file: string, text: string): void;
  /** Shows a command line as the last one. */
  showLine(line: string): void;
  /** Plans to destroy are remembered, so that approving them destroys. */
  rememberDestroy(run: string): void;
  isDestroy(run: string): boolean;
}
