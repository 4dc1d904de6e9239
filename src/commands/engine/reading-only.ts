import { SagelaneError } from '../../domain/errors.ts';
import type { CommandContext } from './context.ts';

/**
 * The context of a command that says it only reads: it is given no way to write to AWS, so that nothing passes the gate,
 * the question and the journal by what it calls itself.
 */
export const readingOnly = (context: CommandContext, command: string): CommandContext => ({
  ...context,
  async aws() {
    const aws = await context.aws();
    return {
      ...aws,
      writers: () => {
        throw new SagelaneError({
          code: 'ReadingCommandWrote',
          what: `${command} is a command that reads, and tried to change AWS`,
          why: 'only commands that are confirmed and written to the journal are given that right',
          fix: 'this is a fault of sagelane: nothing was changed; please report it',
        });
      },
    };
  },
});
