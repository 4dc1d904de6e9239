import { counted } from '../../../src/domain/counted.ts';
import { executionIdOf, parseArn, pipelineNameOf, pipelineOfExecution } from '../../../src/domain/arn.ts';
import { entityLabel } from '../../../src/domain/lineage/entity.ts';
import { NO_ACCOUNTS } from '../../shell/accounts.ts';
import { rememberEach } from '../../shell/remember.ts';
import type { DetailItem, Screen } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { LINEAGE_ACTIONS } from './actions.ts';
import { itemDetail } from './detail.ts';
import { arnOfItem, itemOf } from './nodes.ts';
import { relatedToEntity } from './related.ts';
import { COLUMNS, lineageRows } from './rows.ts';

const rowsFor = rememberEach((glyphs: Glyphs) => lineageRows(glyphs));

const text = (words: string): DetailItem => ({ kind: 'text', text: words });

export const lineage = {
  id: 'lineage',
  title: 'Lineage',
  key: '5',
  columns: COLUMNS,
  rows: ({ state, session, theme }) =>
    rowsFor(theme.glyphs)(state.lineage, state.lineageEntities, state.lineageGroups, session?.accounts ?? NO_ACCOUNTS),
  summary({ state, theme, keyOf }) {
    if (state.lineage === null)
      return span(
        `${state.lineageEntities.size} newest entities ${theme.glyphs.dot} ${keyOf('lineage.start')} shows the lineage of one`,
        'dim',
      );
    const { vertices, edges, gaps, depth, direction } = state.lineage.graph;
    const hidden = gaps.filter(({ reason }) => reason === 'not-shared').length;
    const parts = [
      counted(vertices.length, 'entity', 'entities'),
      counted(edges.length, 'association'),
      direction === 'both' ? 'ancestors and descendants' : direction,
      `depth ${depth}`,
    ];
    const told = span(parts.join(` ${theme.glyphs.dot} `), 'dim');
    return hidden === 0 ? told : [told, span(` ${theme.glyphs.dot} ${hidden} not shared with you`, 'warn')];
  },
  banner({ state }): readonly Cell[] {
    if (state.lineage === null) return [];
    const { from, via, reaches, cut, vertices } = state.lineage.graph;
    const start = vertices.find(({ arn }) => arn === from);
    const silent = reaches.filter(({ status }) => status !== 'answered');
    return [
      [
        span(' lineage of '),
        span(start ? entityLabel(start) : shortName(from), 'strong'),
        span(via === null ? '' : `  ${via}`, 'dim'),
      ],
      ...(silent.length === 0
        ? []
        : [
            span(
              ` partial: ${silent.map(({ account, alias }) => alias ?? account).join(', ')} could not be asked: open the heading below`,
              'warn',
            ),
          ]),
      ...(cut ? [span(' there is more than is shown: it was cut at its greatest size', 'warn')] : []),
    ];
  },
  empty: ({ session, keyOf }) => [
    { kind: 'heading', text: session === null ? 'Connecting' : 'No lineage yet' },
    text('SageMaker makes lineage entities when a job completes, a model is packaged or an endpoint is made.'),
    { kind: 'blank' },
    text(
      `${keyOf('lineage.ask')} asks for the lineage of an ARN, an S3 URI or a name, also of what another account shares with us.`,
    ),
  ],
  detail(view, id) {
    const item = itemOf(view.state, id);
    return item ? itemDetail(item, view) : null;
  },
  data({ state }, id) {
    const item = itemOf(state, id);
    if (item?.kind === 'node') return item.node.vertex ?? item.node.gap;
    if (item?.kind === 'entity') return item.entity;
    if (item?.kind === 'account')
      return [...state.lineageGroups.values()].find(({ account }) => account === item.account);
    return item?.kind === 'way' ? state.lineage?.graph : undefined;
  },
  nameOf: ({ state }, id) => arnOfItem(itemOf(state, id)) ?? null,
  declared({ state }, id) {
    const item = itemOf(state, id);
    const account = item?.kind === 'account' ? item.account : item?.kind === 'node' ? item.node.vertex?.account : null;
    return [...state.lineageGroups.values()].find((one) => one.account === account)?.declared?.name ?? null;
  },
  related: relatedToEntity,
  topic: () => ({ kind: 'lineage' }),
  live: () => false,
  actions: LINEAGE_ACTIONS,
} as const satisfies Screen;

/** Of an ARN what tells it from others: the line is short, and `y` copies the whole. */
const shortName = (from: string): string =>
  pipelineOfExecution(from) === from
    ? (parseArn(from)?.resource ?? from)
    : `execution ${executionIdOf(from)} of ${pipelineNameOf(from)}`;
