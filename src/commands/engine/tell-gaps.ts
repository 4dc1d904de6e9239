import { gapPlace } from '../../domain/sessions/gap-words.ts';
import type { SessionGap } from '../../domain/sessions/session-board.ts';
import type { CommandContext } from './context.ts';

/** Tells what is missing, and why. */
export function tellGaps({ emit }: Pick<CommandContext, 'emit'>, gaps: readonly SessionGap[]): void {
  for (const gap of gaps) emit({ type: 'notice.given', message: `not known: ${gapPlace(gap)}: ${gap.why}` });
}
