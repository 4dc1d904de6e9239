import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import { entityLabel, GAP_WORDS, shortEntityId } from '../../../src/domain/lineage/entity.ts';
import type { State } from '../../../src/store/index.ts';
import { accountName } from '../../shell/accounts.ts';
import { remember } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { lineageItems, type LineageItem } from './nodes.ts';
import { groupSpan, kindWords, typeWords } from './words.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'ENTITY', min: 34, ideal: 46, grow: 3, priority: 9 },
  { title: 'TYPE', min: 11, ideal: 16, grow: 1, priority: 7 },
  { title: 'BY', min: 12, ideal: 14, grow: 0, priority: 6 },
  { title: 'ACCOUNT', min: 9, ideal: 13, grow: 0, priority: 8 },
  { title: 'CREATED (UTC)', min: 11, ideal: 14, grow: 0, priority: 4 },
];

/** A tree for each way that was asked for, then the newest entities of our accounts. */
export const lineageRows = (glyphs: Glyphs) =>
  remember(
    (
      lineage: State['lineage'],
      entities: State['lineageEntities'],
      groups: State['lineageGroups'],
      accounts: readonly WorkAccount[],
    ): readonly Row[] =>
      [...lineageItems(lineage, entities, groups).values()].map(({ id, parent, depth, branch, item }): Row => {
        const cells = cellsOf(item, { glyphs, accounts, lineage, groups });
        return {
          id,
          parent,
          depth,
          ...(branch === null ? {} : { branch }),
          cells,
          search: `${searchOf(item)} ${accountsOf(item, accounts)}`.toLowerCase(),
        };
      }),
  );

interface Around {
  readonly glyphs: Glyphs;
  readonly accounts: readonly WorkAccount[];
  readonly lineage: State['lineage'];
  readonly groups: State['lineageGroups'];
}

function cellsOf(item: LineageItem, around: Around): readonly Cell[] {
  const { glyphs, accounts, lineage, groups } = around;
  switch (item.kind) {
    case 'way': {
      const title = item.way === 'ancestors' ? 'what it came of' : 'what came of it';
      const count = item.count === 0 ? 'none' : String(item.count);
      return [[span(title, 'strong'), span(`  ${count}`, 'dim')], '', '', '', when(lineage?.seenAt ?? null)];
    }
    case 'account': {
      const group = [...groups.values()].find(({ account }) => account === item.account);
      const own = item.count === 0 ? '' : `newest ${item.count}`;
      return [
        [
          span('entities of ', 'dim'),
          span(accountName(accounts, item.account), 'strong'),
          span('  '),
          groupSpan(group, glyphs),
        ],
        '',
        '',
        accountName(accounts, item.account),
        span(own, 'dim'),
      ];
    }
    case 'entity': {
      const { name, source, arn, type, kind, account, createdAt } = item.entity;
      return [
        name ?? source?.split('/').filter(Boolean).at(-1) ?? shortEntityId(arn),
        typeWords(type, kind),
        '',
        accountName(accounts, account),
        when(createdAt),
      ];
    }
    case 'node':
      return nodeCells(item, around);
  }
}

function nodeCells({ node }: Extract<LineageItem, { readonly kind: 'node' }>, around: Around): readonly Cell[] {
  const { glyphs, accounts } = around;
  const { vertex, gap, edge, arn, repeated, mayGoOn, matches } = node;
  const by = edge === null ? '' : (edge.association ?? 'associated');
  const association = span(by === 'SameAs' ? '= SameAs' : by, by === 'SameAs' ? 'accent' : 'dim');
  if (!vertex) {
    const owner = gap?.account ?? null;
    return [
      [span(`? ${GAP_WORDS[gap?.reason ?? 'not-shared']}`, 'warn'), span(`  ${shortEntityId(arn)}`, 'dim')],
      kindWords(gap?.kind ?? null),
      association,
      owner === null ? '' : accountName(accounts, owner),
      '',
    ];
  }
  const note = repeated ? `  ${glyphs.arrow} above` : mayGoOn ? '  may go on: +' : '';
  const foreign = !accounts.some(({ id }) => id === vertex.account);
  return [
    [span(entityLabel(vertex), matches ? (edge === null ? 'strong' : 'plain') : 'dim'), span(note, 'dim')],
    typeWords(vertex.type, vertex.kind),
    association,
    span(accountName(accounts, vertex.account), foreign ? 'accent' : 'plain'),
    when(vertex.facts?.createdAt ?? null),
  ];
}

const when = (time: string | null): Cell => span(time === null ? '' : time.slice(5, 16).replace('T', ' '), 'dim');

function searchOf(item: LineageItem): string {
  if (item.kind === 'way') return item.way;
  if (item.kind === 'account') return `entities of ${item.account}`;
  if (item.kind === 'entity') {
    const { name, type, kind, source, arn, account, createdAt } = item.entity;
    return [name, type, kind, source, arn, account, createdAt].join(' ');
  }
  const { vertex, gap, edge, arn } = item.node;
  const { facts } = vertex ?? {};
  const properties = Object.entries(facts?.properties ?? {}).flat();
  const told = [vertex?.type, vertex?.kind, facts?.name, facts?.source, facts?.status, facts?.createdAt, ...properties];
  return [arn, ...told, edge?.association, gap ? GAP_WORDS[gap.reason] : ''].filter(Boolean).join(' ');
}

function accountsOf(item: LineageItem, accounts: readonly WorkAccount[]): string {
  if (item.kind === 'way') return '';
  const id =
    item.kind === 'node'
      ? (item.node.vertex?.account ?? item.node.gap?.account ?? '')
      : item.kind === 'account'
        ? item.account
        : item.entity.account;
  return `${id} ${accountName(accounts, id)}`;
}
