import type { Command as Verb } from 'commander';
import type { App } from '../app/app.ts';
import { dispatch, type Dispatched } from '../commands/engine/dispatch.ts';
import type { Command } from '../commands/engine/command.ts';
import type { Confirmation } from '../commands/engine/confirmation.ts';
import type { AttributeMode } from '../domain/attribute-changes.ts';
import type { AppEvent, EventBody } from '../domain/events/index.ts';
import { EXIT } from './exit-codes.ts';
import type { Globals } from './globals.ts';

/** What a verb works with: one run of the CLI. */
export interface Session {
  readonly globals: Globals;
  readonly app: App;
  readonly cwd: string;
  emit(event: EventBody): void;
  /** Writes to stdout past the events; for `--format` documents. */
  print(text: string): void;
  /** The terminal may go away: what was begun goes on. */
  outlive(): void;
  /** How much of a planned change the text face tells. */
  tell(attributes: AttributeMode): void;
  /** Events go nowhere while a document is being made. */
  silence(): void;
}

export interface Host {
  /** Runs a verb's body with everything wired, and sets the exit code it answers. */
  run(verb: Verb, body: (session: Session) => Promise<number>): Promise<void>;
  /** For verbs that need no app: only where they speak. */
  speak(verb: Verb, body: (speaker: Speaker) => Promise<number>): Promise<void>;
}

export interface Speaker {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly force: AbortSignal;
  readonly version: string;
  readonly interactive: boolean;
  /** Answered by flags or by whoever sits there. */
  readonly confirm: (question: Confirmation) => Promise<'yes' | 'no' | 'cannot-ask'>;
  emit(event: EventBody): void;
  /** Of every event, as it was said. */
  onEvent(listener: (event: AppEvent) => void): void;
}

/** Dispatches and turns what is not an outcome into its exit code. */
export async function exitOf<Input, Result>(
  session: Session,
  command: Command<Input, Result>,
  input: Input,
  code: (result: Result) => number = () => EXIT.ok,
): Promise<number> {
  return outcomeCode(await dispatch(command, input, session.app.context), code);
}

export function outcomeCode<Result>(
  outcome: Dispatched<Result>,
  code: (result: Result) => number = () => EXIT.ok,
): number {
  if (outcome.status === 'declined') return EXIT.declined;
  return outcome.status === 'refused' ? EXIT.error : code(outcome.result);
}
