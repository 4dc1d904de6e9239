import { counted } from '../../domain/counted.ts';
import { placeNames, regionsOf } from '../../domain/account-reach.ts';
import type { LineageEvents } from '../../domain/events/lineage-events.ts';
import {
  entityIdOf,
  entityLabel,
  GAP_WORDS,
  KIND_WORDS,
  shortEntityId,
  type LineageGap,
  type LineageVertex,
} from '../../domain/lineage/entity.ts';
import { waysOf, type LineageGraph } from '../../domain/lineage/graph.ts';
import { lineageTree, type LineageNode } from '../../domain/lineage/tree.ts';
import { writeGroup } from './lineage-group-text.ts';
import type { Cell, Page } from './page.ts';
import { idleColumns, REGION } from './region-column.ts';
import type { TextRenderers } from './text-renderer.ts';

export const lineageText: TextRenderers<keyof LineageEvents> = {
  'lineage.shown': ({ graph }, page) => {
    page.line({ text: `lineage of ${graph.from}`, tone: 'strong' }, viaCell(graph));
    for (const way of waysOf(graph.direction)) {
      page.line({ text: way, tone: 'dim' });
      const roots = lineageTree(graph, way);
      for (const root of roots) writeNode(root, '', '', page, graph);
      if (roots.every(({ children }) => children.length === 0)) page.line({ text: '  none', tone: 'dim' });
    }
    writeSummary(graph, page);
  },
  'lineage.entity-listed': ({ entity }, page) =>
    page.row(
      ['NAME', 'TYPE', 'ACCOUNT', REGION, 'CREATED', 'ARN'],
      [
        entity.name ?? entity.source ?? entityIdOf(entity.arn),
        entity.type ?? KIND_WORDS[entity.kind],
        entity.alias ?? entity.account,
        entity.region,
        entity.createdAt?.slice(0, 16).replace('T', ' ') ?? '-',
        { text: entity.arn, tone: 'dim' },
      ],
    ),
  'lineage.entities-listed': ({ regions }, page) => page.endTable('no lineage entities', idleColumns(regions)),
  'lineage.group-checked': ({ group }, page) => writeGroup(group, page),
  'lineage.groups-checked': ({ count, lacking }, page) => {
    if (count === 0) return page.line('no lineage groups');
    const tone = lacking === 0 ? 'good' : 'bad';
    page.line({ text: lacking === 0 ? 'no group lacks an action' : `${lacking} of ${count} lack actions`, tone });
  },
  'lineage.associated': ({ edge }, page) =>
    page.line(
      { text: 'associated', tone: 'good' },
      ` ${edge.source} -> ${edge.destination}${typeNote(edge.association)}`,
    ),
  'lineage.disassociated': ({ edge, undo }, page) => {
    page.line(
      { text: 'disassociated', tone: 'good' },
      ` ${edge.source} -> ${edge.destination}${typeNote(edge.association)}`,
    );
    page.line({ text: `  to have it back: ${undo}`, tone: 'dim' });
  },
};

const typeNote = (association: string | null): string => (association === null ? '' : ` (${association})`);

const viaCell = ({ via, starts }: LineageGraph): Cell => ({
  text: via === null ? '' : ` (${via}: ${starts.length === 1 ? '1 entity' : `${starts.length} entities`})`,
  tone: 'dim',
});

function writeNode(node: LineageNode, lead: string, below: string, page: Page, graph: LineageGraph): void {
  const { edge, children } = node;
  const association =
    edge === null ? '' : `${edge.association === 'SameAs' ? '= ' : ''}${edge.association ?? 'associated'}  `;
  page.line({ text: lead, tone: 'dim' }, { text: association, tone: 'dim' }, ...nodeCells(node, graph));
  for (const [index, child] of children.entries()) {
    const last = index === children.length - 1;
    writeNode(child, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`, page, graph);
  }
}

function nodeCells(
  { vertex, gap, arn, repeated, mayGoOn, matches }: LineageNode,
  graph: LineageGraph,
): readonly Cell[] {
  if (!vertex) return [{ text: gapText(gap, arn, graph), tone: 'warn' }];
  const note = repeated ? '  (see above)' : mayGoOn ? '  (may go on)' : '';
  return [
    { text: entityLabel(vertex), tone: matches ? 'strong' : 'dim' },
    { text: `  ${typeText(vertex)}  ${placeText(vertex, graph)}${note}`, tone: 'dim' },
  ];
}

/** `Model`, or the kind where the entity does not say. */
const typeText = ({ type, kind }: Pick<LineageVertex, 'type' | 'kind'>): string => type ?? KIND_WORDS[kind];

function gapText(gap: LineageGap | null, arn: string, graph: LineageGraph): string {
  const kind = gap?.kind ? KIND_WORDS[gap.kind] : 'entity';
  const owner = gap?.account ? accountText(gap.account, graph) : 'somebody';
  return `? ${kind} ${shortEntityId(arn)} of ${owner}: ${GAP_WORDS[gap?.reason ?? 'not-shared']}`;
}

/** With the Region where several were read. */
const placeText = ({ account, region }: LineageVertex, graph: LineageGraph): string =>
  regionsOf(graph.reaches).length > 1 ? `${accountText(account, graph)} ${region}` : accountText(account, graph);

const accountText = (account: string, { reaches }: LineageGraph): string =>
  reaches.find((one) => one.account === account)?.alias ?? account;

function writeSummary(graph: LineageGraph, page: Page): void {
  const { vertices, edges, gaps, frontier, matches, cut, depth, calls, reaches } = graph;
  const hidden = gaps.filter(({ reason }) => reason === 'not-shared').length;
  const parts = [
    counted(vertices.length, 'entity', 'entities'),
    counted(edges.length, 'association'),
    ...(matches === null ? [] : [`${matches.length} wanted by the filter`]),
    ...(hidden === 0 ? [] : [`${hidden} not shared with you`]),
  ];
  page.line({ text: `${parts.join(', ')}; as ${placeNames(reaches)}, in ${counted(calls, 'call')}`, tone: 'dim' });
  if (cut) page.line({ text: 'there is more: looking ended at --limit', tone: 'warn' });
  else if (frontier.length > 0)
    page.line({
      text: `${counted(frontier.length, 'branch', 'branches')} may go on beyond depth ${depth}: --depth ${depth + 10}`,
      tone: 'warn',
    });
}
