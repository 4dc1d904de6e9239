import { KIND_WORDS, type LineageKind } from '../../../src/domain/lineage/entity.ts';
import { lacksActions, type GroupReport } from '../../../src/domain/lineage/group-policy.ts';
import { span, type Span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';

/** `Model`, or the kind where the entity does not say. */
export const typeWords = (type: string | null, kind: LineageKind | null): string =>
  type ?? (kind === null ? 'entity' : KIND_WORDS[kind]);

export const kindWords = (kind: LineageKind | null): string => (kind === null ? 'entity' : KIND_WORDS[kind]);

/** How an account's lineage group stands, in a few words. */
export function groupSpan(group: GroupReport | undefined, { done, warning }: Glyphs): Span {
  if (!group) return span('', 'dim');
  if (group.status === 'none') return span('no lineage yet', 'dim');
  if (group.status === 'not-shared') return span('shared with nobody', 'dim');
  if (lacksActions(group)) return span(`${warning} lacks actions`, 'bad');
  if (group.principals === null) return span('shared', 'plain');
  const others = group.principals.length;
  return span(`${done} shared with ${others}`, 'good');
}
