import { LINEAGE_KINDS, type LineageKind } from '../../../domain/lineage/entity.ts';
import type { LineageFilter } from '../../../domain/lineage/filter.ts';

/** The same kinds, as they are typed. */
export const kindFlags = (kinds: readonly LineageKind[]): readonly string[] =>
  Object.entries(LINEAGE_KINDS).flatMap(([word, kind]) => (kinds.includes(kind) ? ['--kind', word] : []));

/** The same filter, as it is typed. */
export const filterFlags = ({ kinds, types, owners, since, until }: LineageFilter): readonly string[] => [
  ...kindFlags(kinds),
  ...types.flatMap((type) => ['--type', type]),
  ...owners.flatMap((owner) => ['--owner', owner]),
  ...(since === null ? [] : ['--since', since]),
  ...(until === null ? [] : ['--until', until]),
];
