import type { Revealed } from '../workflow/ports.ts';
import type { Command } from './engine/command.ts';

export interface RevealValueInput {
  /** The folder that `plan` left. */
  readonly bundle: string;
  /** `ADDRESS.ATTRIBUTE`, with `STACK:` before it where two stacks have one. */
  readonly reference: string;
  /** Why somebody wants to see it. */
  readonly reason?: string | undefined;
}

/** Shows one value of a plan that is masked everywhere else, once; who looked at what is in the journal. */
export const revealValue = {
  id: 'reveal-value',
  title: 'Show a masked value of a plan',
  effect: 'reveals',
  line: ({ reference, reason }) => [
    'plan',
    '--reveal',
    reference,
    ...(reason === undefined ? [] : ['--reason', reason]),
  ],
  target: ({ reference }) => reference,
  confirmation: ({ reference }) => ({
    what: `show ${reference} in clear`,
    notes: [
      'it may be a secret: it will stand on this screen and in its scrollback',
      'the journal tells who looked, not what they saw',
    ],
  }),
  async run({ bundle, reference }, context) {
    const revealed = await (await context.workflow()).reveal(bundle, reference);
    context.emit({ type: 'value.revealed', ...revealed });
    return revealed;
  },
} as const satisfies Command<RevealValueInput, Revealed>;
