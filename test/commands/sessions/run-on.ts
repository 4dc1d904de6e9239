import type { Command } from '../../../src/commands/engine/command.ts';
import { dispatch } from '../../../src/commands/engine/dispatch.ts';
import type { Machine } from '../containment/incident.ts';

/** What a command comes to there; anything but its result is an error. */
export async function runOn<Input, Result>(
  machine: Machine,
  command: Command<Input, Result>,
  input: Input,
): Promise<Result> {
  const outcome = await dispatch(command, input, machine.app.context);
  if (outcome.status !== 'done') throw new Error(`it was ${outcome.status}`);
  return outcome.result;
}
