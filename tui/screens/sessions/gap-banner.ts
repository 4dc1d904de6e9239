import { gapPlace } from '../../../src/domain/sessions/gap-words.ts';
import type { SessionGap } from '../../../src/domain/sessions/session-board.ts';
import { span, type Cell } from '../../text/span.ts';
import type { Theme } from '../../theme.ts';

/** Above what CloudTrail tells: which part of it could not be read, and why. */
export function gapBanner(gaps: readonly SessionGap[] | undefined, { glyphs }: Theme): readonly Cell[] {
  const [first, ...more] = gaps ?? [];
  if (!first) return [];
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return [span(`${glyphs.warning} not known: ${gapPlace(first)}${rest}: ${first.why}`, 'warn')];
}
