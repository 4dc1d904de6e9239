import { formatDuration } from '../domain/duration.ts';
import type { HeldLock } from '../workflow/ports.ts';
import type { Command } from './engine/command.ts';

export interface UnlockStackInput {
  readonly lock: HeldLock;
}

/** Takes away the lock that a Terraform left behind; whether it still works is for a person to find out. */
export const unlockStack = {
  id: 'unlock-stack',
  title: 'Take a lock away',
  effect: 'writes',
  line: ({ lock }) => ['unlock', lock.stack],
  target: ({ lock }) => lock.stack,
  confirmation({ lock }, { clock }) {
    const age = clock.now().getTime() - Date.parse(lock.since);
    return {
      what: `take lock ${lock.id} of ${lock.stack} away`,
      notes: [
        `${lock.who} holds it since ${lock.since}${age > 0 ? ` (${formatDuration(age)})` : ''}, for ${lock.operation}`,
        'if that Terraform still works, two will write one state and one of them is lost: ask first',
      ],
    };
  },
  run: async ({ lock }, context) => (await context.workflow()).unlock(lock),
} as const satisfies Command<UnlockStackInput, void>;
