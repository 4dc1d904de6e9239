import { accountOfArn, regionOfArn } from '../domain/arn.ts';
import { LINEAGE_KINDS, type LineageKind, type ListedEntity } from '../domain/lineage/entity.ts';
import { mapLimit } from '../domain/map-limit.ts';
import type { Command } from './engine/command.ts';
import { tellReaches } from './engine/find-pipeline.ts';
import { Sight } from './engine/lineage/sight.ts';

export interface ListLineageInput {
  /** Default: all. */
  readonly kinds?: readonly LineageKind[];
  /** `Model`, `DataSet`, …, in any case. */
  readonly types?: readonly string[];
  /** Newest entities of each kind and account. */
  readonly limit: number;
}

const AT_ONCE = 8;

/** Where one can begin: the newest entities of each account's own; AWS lists no other account's. */
export const listLineage = {
  id: 'list-lineage',
  title: 'List the newest lineage entities of the accounts',
  effect: 'reads',
  line: () => ['lineage', 'list'],
  target: () => 'all lineage entities',
  async run({ kinds = Object.values(LINEAGE_KINDS), types = [], limit }, context) {
    const aws = await context.aws();
    const sight = new Sight(await context.accounts());
    const wanted = types.map((one) => one.toLowerCase());
    const questions = sight.accounts.flatMap(({ id, region }) => kinds.map((kind) => ({ id, region, kind })));
    const found = await mapLimit(questions, AT_ONCE, async ({ id, region, kind }): Promise<readonly ListedEntity[]> => {
      if (sight.isUnreadable(id)) return [];
      try {
        const listed = await aws.readers(id, region).lineage.own(kind, { limit });
        sight.answered(id);
        return listed;
      } catch (thrown) {
        sight.failed(id, thrown);
        return [];
      }
    });
    const entities = found
      .flat()
      .filter(({ type }) => wanted.length === 0 || wanted.includes(type?.toLowerCase() ?? ''))
      .sort((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
    for (const one of entities) {
      const [account, region] = [accountOfArn(one.arn) ?? '', regionOfArn(one.arn) ?? ''];
      const alias = sight.accounts.find(({ id }) => id === account)?.alias ?? null;
      context.emit({ type: 'lineage.entity-listed', entity: { ...one, account, alias, region } });
    }
    const reaches = sight.reaches();
    const partial = reaches.some(({ status }) => status !== 'answered');
    context.emit({ type: 'lineage.entities-listed', count: entities.length, partial });
    tellReaches(context, reaches);
    return entities;
  },
} as const satisfies Command<ListLineageInput, readonly ListedEntity[]>;
