import { isPartial, regionsOf } from '../domain/account-reach.ts';
import { accountOfArn, regionOfArn } from '../domain/arn.ts';
import { LINEAGE_KINDS, type LineageKind, type ListedEntity } from '../domain/lineage/entity.ts';
import { mapLimit } from '../domain/map-limit.ts';
import type { Command } from './engine/command.ts';
import { tellReaches } from './engine/find-pipeline.ts';
import { kindFlags } from './engine/lineage/filter-flags.ts';
import { Sight } from './engine/lineage/sight.ts';

export interface ListLineageInput {
  /** Default: all. */
  readonly kinds?: readonly LineageKind[];
  /** `Model`, `DataSet`, …, in any case. */
  readonly types?: readonly string[];
  /** Newest entities of each kind, account and Region. */
  readonly limit: number;
}

const AT_ONCE = 8;

/** Where one can begin: the newest entities of each account's own; AWS lists no other account's. */
export const listLineage = {
  id: 'list-lineage',
  title: 'List the newest lineage entities of the accounts',
  effect: 'reads',
  line: ({ kinds = [], types = [], limit }) => [
    'lineage',
    'list',
    ...kindFlags(kinds),
    ...types.flatMap((type) => ['--type', type]),
    '--limit',
    String(limit),
  ],
  target: () => 'all lineage entities',
  async run({ kinds = Object.values(LINEAGE_KINDS), types = [], limit }, context) {
    const aws = await context.aws();
    const sight = new Sight(await context.places());
    const wanted = types.map((one) => one.toLowerCase());
    const questions = sight.places.flatMap((place) => kinds.map((kind) => ({ place, kind })));
    const found = await mapLimit(questions, AT_ONCE, async ({ place, kind }): Promise<readonly ListedEntity[]> => {
      if (sight.isUnreadable(place)) return [];
      try {
        const listed = await aws.readers(place.id, place.region).lineage.own(kind, { limit });
        sight.answered(place);
        return listed;
      } catch (thrown) {
        sight.failed(place, thrown);
        return [];
      }
    });
    const entities = found
      .flat()
      .filter(({ type }) => wanted.length === 0 || wanted.includes(type?.toLowerCase() ?? ''))
      .sort((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
    for (const one of entities) {
      const [account, region] = [accountOfArn(one.arn) ?? '', regionOfArn(one.arn) ?? ''];
      context.emit({
        type: 'lineage.entity-listed',
        entity: { ...one, account, alias: sight.aliasOf(account), region },
      });
    }
    const reaches = sight.reaches();
    const partial = isPartial(reaches);
    context.emit({ type: 'lineage.entities-listed', count: entities.length, partial, regions: regionsOf(reaches) });
    tellReaches(context, reaches);
    return entities;
  },
} as const satisfies Command<ListLineageInput, readonly ListedEntity[]>;
