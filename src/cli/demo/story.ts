import type { App } from '../../app/app.ts';
import type { Command } from '../../commands/engine/command.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AppEvent } from '../../domain/events/index.ts';
import type { PlannedRun } from '../../workflow/ports.ts';

/** What the steps of the demo share: the app, the world, and what earlier steps left. */
export interface Story {
  readonly app: App;
  readonly url: string;
  /** Everything the engine said so far. */
  readonly events: readonly AppEvent[];
  planned?: PlannedRun;
  execution?: string;
}

export interface DemoStep {
  readonly name: string;
  /** Left out with `--keep`. */
  readonly cleansUp?: true;
  /** Answers one line on what happened; throws when it did not hold. */
  run(story: Story): Promise<string>;
}

export const ACCOUNTS = { owner: '111122223333', analytics: '444455556666', research: '777788889999' } as const;
export const REGION = 'us-east-1';

/** The same dispatcher as the CLI and the TUI: the demo proves what users run. */
export async function perform<Input, Result>(
  story: Story,
  command: Command<Input, Result>,
  input: Input,
): Promise<Result> {
  const outcome = await dispatch(command, input, story.app.context);
  if (outcome.status === 'done') return outcome.result;
  throw new SagelaneError({ code: 'DemoFailed', what: `${command.id} was ${outcome.status}` });
}

export function hold(fact: boolean, otherwise: string): asserts fact {
  if (!fact) throw new SagelaneError({ code: 'DemoFailed', what: otherwise });
}

/** What Terraform said of the stacks that failed. */
export const troubles = (story: Story): string =>
  story.events
    .flatMap((event) =>
      event.type === 'stack.failed' ? event.problems.map(({ code, what }) => `${code}: ${what}`) : [],
    )
    .join('; ');

/** Handed from one step to the next; missing when the earlier step did not hold. */
export function left<T>(value: T | undefined, by: string): T {
  if (value === undefined)
    throw new SagelaneError({ code: 'DemoFailed', what: `step ${by} left nothing to go on with` });
  return value;
}
