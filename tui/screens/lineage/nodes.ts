import type { OwnEntity } from '../../../src/domain/events/lineage-events.ts';
import { waysOf, type OneWay } from '../../../src/domain/lineage/graph.ts';
import { lineageTree, type LineageNode } from '../../../src/domain/lineage/tree.ts';
import type { AccountId, Arn } from '../../../src/domain/arn.ts';
import type { State } from '../../../src/store/index.ts';
import { remember } from '../../shell/remember.ts';

/** What a row of the screen stands for. */
export type LineageItem =
  | { readonly kind: 'way'; readonly way: OneWay; readonly count: number }
  | { readonly kind: 'node'; readonly node: LineageNode; readonly way: OneWay }
  | { readonly kind: 'account'; readonly account: AccountId; readonly count: number }
  | { readonly kind: 'entity'; readonly entity: OwnEntity };

/** An item in its place among the others. */
export interface PlacedItem {
  readonly id: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly branch: 'open' | 'folded' | null;
  readonly item: LineageItem;
}

/** The lineage that was asked for, then where one can begin; the same object as long as neither changed. */
export const lineageItems = remember(
  (
    lineage: State['lineage'],
    entities: State['lineageEntities'],
    groups: State['lineageGroups'],
  ): ReadonlyMap<string, PlacedItem> => {
    const items = [...(lineage ? askedItems(lineage) : []), ...beginningItems(entities, groups, lineage !== null)];
    return new Map(items.map((one) => [one.id, one]));
  },
);

export const itemOf = (
  { lineage, lineageEntities, lineageGroups }: Pick<State, 'lineage' | 'lineageEntities' | 'lineageGroups'>,
  id: string | null,
): LineageItem | undefined =>
  id === null ? undefined : lineageItems(lineage, lineageEntities, lineageGroups).get(id)?.item;

/** The entity of a row, when it stands for one. */
export function arnOfItem(item: LineageItem | undefined): Arn | undefined {
  if (item?.kind === 'node') return item.node.arn;
  return item?.kind === 'entity' ? item.entity.arn : undefined;
}

function askedItems({ graph }: NonNullable<State['lineage']>): readonly PlacedItem[] {
  return waysOf(graph.direction).flatMap((way) => {
    const roots = lineageTree(graph, way);
    const below: PlacedItem[] = [];
    const place = (node: LineageNode, parent: string, depth: number): void => {
      const id = nodeId(node, way);
      const branch = node.children.length > 0 ? 'open' : null;
      below.push({ id, parent, depth, branch, item: { kind: 'node', node, way } });
      for (const child of node.children) place(child, id, depth + 1);
    };
    for (const root of roots) place(root, `way ${way}`, 1);
    const count = below.length - roots.length;
    return [{ id: `way ${way}`, parent: null, depth: 0, branch: 'open', item: { kind: 'way', way, count } }, ...below];
  });
}

/** An association stands in a tree once, and so does a start: that names a place in it, also when it is read again. */
const nodeId = ({ edge, arn }: LineageNode, way: OneWay): string =>
  edge === null ? `${way} ${arn}` : `${way} ${edge.source} ${edge.destination}`;

/** Folded as soon as something was asked for, so that it does not stand in the way. */
function beginningItems(
  entities: State['lineageEntities'],
  groups: State['lineageGroups'],
  asked: boolean,
): readonly PlacedItem[] {
  const accounts = new Map<AccountId, OwnEntity[]>();
  for (const { account } of groups.values()) accounts.set(account, []);
  for (const one of entities.values()) accounts.set(one.account, [...(accounts.get(one.account) ?? []), one]);
  return [...accounts]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([account, own]): readonly PlacedItem[] => {
      const id = `account ${account}`;
      const branch = own.length === 0 ? null : asked ? 'folded' : 'open';
      return [
        { id, parent: null, depth: 0, branch, item: { kind: 'account', account, count: own.length } },
        ...own.map((entity): PlacedItem => ({
          id: entity.arn,
          parent: id,
          depth: 1,
          branch: null,
          item: { kind: 'entity', entity },
        })),
      ];
    });
}
