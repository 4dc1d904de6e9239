import type { Command } from './engine/command.ts';

/** Tells invitations as they come, are accepted, rejected or expire, until interrupted. */
export const watchInvitations = {
  id: 'watch-invitations',
  title: 'Watch invitations',
  effect: 'reads',
  line: () => ['invitations', 'watch'],
  target: () => 'all accounts',
  run: async (_input, context) =>
    context.watch.invitations({ accounts: await context.places(), signal: context.signal }),
} as const satisfies Command<Record<string, never>, void>;
