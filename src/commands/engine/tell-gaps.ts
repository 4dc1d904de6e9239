import type { SessionGap } from '../../domain/sessions/session-board.ts';
import type { CommandContext } from './context.ts';

/** Tells what is missing, and why. */
export function tellGaps({ emit }: Pick<CommandContext, 'emit'>, gaps: readonly SessionGap[]): void {
  for (const { account, part, why } of gaps)
    emit({ type: 'notice.given', message: `not known: ${part} of ${account}: ${why}` });
}
