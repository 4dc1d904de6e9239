import type { OwnEntity } from '../../../src/domain/events/lineage-events.ts';
import { entityLabel, GAP_WORDS, shortEntityId, type LineageVertex } from '../../../src/domain/lineage/entity.ts';
import type { LineageJump } from '../../../src/domain/lineage/jumps.ts';
import type { LineageNode } from '../../../src/domain/lineage/tree.ts';
import type { AccountReach } from '../../../src/domain/account-reach.ts';
import { accountFull, accountName, NO_ACCOUNTS } from '../../shell/accounts.ts';
import type { Detail, DetailItem, View } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import type { LineageItem } from './nodes.ts';
import { kindWords, typeWords } from './words.ts';

export function itemDetail(item: LineageItem, view: View): Detail | null {
  switch (item.kind) {
    case 'node':
      return nodeDetail(item.node, view);
    case 'entity':
      return entityDetail(item.entity, view);
    case 'account':
      return groupDetail(item.account, view);
    case 'way':
      return askedDetail(view);
  }
}

const field = (label: string, value: Cell): DetailItem => ({ kind: 'field', label, value });
const fields = (label: string, value: string | null): readonly DetailItem[] =>
  value === null || value === '' ? [] : [field(label, value)];
const text = (value: Cell): DetailItem => ({ kind: 'text', text: value });
const blank: DetailItem = { kind: 'blank' };

function nodeDetail(node: LineageNode, view: View): Detail {
  const { vertex, edge } = node;
  if (!vertex) return gapDetail(node, view);
  const { facts } = vertex;
  const { state, theme } = view;
  const accounts = view.session?.accounts ?? NO_ACCOUNTS;
  const items: readonly DetailItem[] = [
    field('type', `${typeWords(vertex.type, vertex.kind)} (${kindWords(vertex.kind)})`),
    field('account', accountFull(accounts, vertex.account)),
    ...(edge === null ? [] : [field('by', edge.association ?? 'an association without a type')]),
    ...fields('status', facts?.status ?? null),
    ...fields('source', facts?.source ?? null),
    ...fields('made by', facts?.generatedBy ?? null),
    ...fields('created', facts?.createdAt ?? null),
    ...fields('modified', facts?.modifiedAt ?? null),
    ...(node.repeated ? [text(span('it stands in full above, with what follows from it', 'dim'))] : []),
    ...(node.mayGoOn ? [text(span(`looking ended here: ${view.keyOf('lineage.deeper')} looks further`, 'warn'))] : []),
    ...(facts === null ? [text(span('none of our accounts could describe it', 'warn'))] : []),
    blank,
    { kind: 'heading', text: 'Properties' },
    ...propertyItems(vertex),
    blank,
    { kind: 'heading', text: 'Leads to' },
    ...(vertex.jumps.length === 0 ? [text(span('nothing that it tells', 'dim'))] : vertex.jumps.map(jumpItem)),
    blank,
    field('seen by', vertex.seenBy.map((id) => accountName(accounts, id)).join(', ')),
    field('described', vertex.describedBy === null ? 'by nobody' : `by ${accountName(accounts, vertex.describedBy)}`),
    field('arn', span(vertex.arn, 'dim')),
    field('as of', span(state.lineage?.seenAt ?? '', 'dim')),
  ];
  return { title: [span(entityLabel(vertex), 'strong'), span(` ${theme.glyphs.dot} ${vertex.region}`, 'dim')], items };
}

function propertyItems({ facts }: LineageVertex): readonly DetailItem[] {
  const properties = Object.entries(facts?.properties ?? {});
  if (properties.length === 0) return [text(span('none', 'dim'))];
  return properties.map(([name, value]) => field(name, value));
}

const jumpItem = ({ to, what, at }: LineageJump): DetailItem =>
  field(to, at === undefined ? what : [span(`${what} `), span(`line ${at.line} of the manifest`, 'dim')]);

/** What AWS names and shows to nobody of ours. */
function gapDetail({ gap, arn, edge }: LineageNode, view: View): Detail {
  const accounts = view.session?.accounts ?? NO_ACCOUNTS;
  const owner = gap?.account ?? null;
  const reason = gap?.reason ?? 'not-shared';
  const items: readonly DetailItem[] = [
    field('account', owner === null ? 'unknown' : accountFull(accounts, owner)),
    ...(edge === null ? [] : [field('by', edge.association ?? 'an association without a type')]),
    blank,
    text(span(GAP_WORDS[reason], 'warn')),
    ...(reason === 'not-shared'
      ? [
          text(
            'An association names it, and AWS shows it to none of our accounts: its owner shares its lineage group with none of them. What lies beyond is hidden, too.',
          ),
          text(span('fix: let its owner share its lineage (lineage: all), and accept the invitation', 'dim')),
        ]
      : []),
    blank,
    field('arn', span(arn, 'dim')),
  ];
  return { title: span(`? ${kindWords(gap?.kind ?? null)} ${shortEntityId(arn)}`, 'warn'), items };
}

function entityDetail(entity: OwnEntity, view: View): Detail {
  const accounts = view.session?.accounts ?? NO_ACCOUNTS;
  const items: readonly DetailItem[] = [
    field('type', `${typeWords(entity.type, entity.kind)} (${kindWords(entity.kind)})`),
    field('account', accountFull(accounts, entity.account)),
    ...fields('source', entity.source),
    ...fields('created', entity.createdAt),
    blank,
    text(
      `${view.keyOf('lineage.start')} shows what it came of and what came of it, as all our accounts together may see it.`,
    ),
    blank,
    field('arn', span(entity.arn, 'dim')),
  ];
  return { title: span(entity.name ?? shortEntityId(entity.arn), 'strong'), items };
}

/** An account's lineage group, held against the seven actions it must allow. */
function groupDetail(account: string, view: View): Detail {
  const { state, session, theme } = view;
  const accounts = session?.accounts ?? NO_ACCOUNTS;
  const group = [...state.lineageGroups.values()].find((one) => one.account === account);
  const principals = group?.principals ?? [];
  const items: readonly DetailItem[] = [
    field('account', accountFull(accounts, account)),
    field('lineage', group ? STATUS[group.status] : 'not asked yet'),
    ...(group?.declared ? [field('declared', `share ${group.declared.name}${lineOf(group.declared.at)}`)] : []),
    ...(group && group.reaches.length > 0
      ? [field('reaches', group.reaches.map((id) => accountName(accounts, id)).join(', '))]
      : []),
    blank,
    { kind: 'heading', text: 'Whom it lets in' },
    ...(principals.length === 0
      ? [text(span(group?.principals === null ? 'its owner alone can tell' : 'nobody', 'dim'))]
      : []),
    ...principals.map(({ principal, missing, narrowed }): DetailItem =>
      text(
        missing.length === 0
          ? [
              span(`${theme.glyphs.done} ${accountName(accounts, principal)}`, 'good'),
              span(narrowed ? '  all seven actions, narrowed by a condition' : '  all seven actions', 'dim'),
            ]
          : [
              span(`${theme.glyphs.warning} ${accountName(accounts, principal)}`, 'bad'),
              span(`  lacks ${missing.join(', ')}`),
            ],
      ),
    ),
    blank,
    text(span('A lineage group is shared as a whole, with all seven actions, or not at all.', 'dim')),
    ...(group ? [blank, field('arn', span(group.arn, 'dim')), ...fields('told by', group.source)] : []),
  ];
  return { title: [span('lineage group of ', 'dim'), span(accountName(accounts, account), 'strong')], items };
}

const STATUS = {
  shared: 'shared',
  'not-shared': 'shared with nobody',
  none: 'not there yet: it comes with the first lineage entity',
} as const;

const lineOf = (at: { readonly line: number } | undefined): string =>
  at === undefined ? '' : `, line ${at.line} of the manifest`;

/** What was asked, and who answered. */
function askedDetail({ state, session, keyOf }: View): Detail | null {
  const { lineage } = state;
  if (lineage === null) return null;
  const { graph, seenAt } = lineage;
  const hidden = graph.gaps.filter(({ reason }) => reason === 'not-shared').length;
  const items: readonly DetailItem[] = [
    field('of', graph.from),
    ...fields('found', graph.via),
    field(
      'depth',
      `${graph.depth}${graph.frontier.length > 0 ? `, and it may go on: ${keyOf('lineage.deeper')} looks further` : ''}`,
    ),
    field('entities', `${graph.vertices.length}, ${graph.edges.length} associations`),
    ...(hidden > 0 ? [field('hidden', span(`${hidden} not shared with you`, 'warn'))] : []),
    ...(graph.cut ? [field('cut', span('there are more than were wanted', 'warn'))] : []),
    field('calls', String(graph.calls)),
    field('as of', span(seenAt, 'dim')),
    blank,
    { kind: 'heading', text: 'Who was asked' },
    ...graph.reaches.flatMap((reach) => reachItems(reach, session?.accounts ?? NO_ACCOUNTS)),
  ];
  return { title: [span('lineage of ', 'dim'), span(graph.from, 'strong')], items };
}

function reachItems({ account, status, problems }: AccountReach, accounts: Parameters<typeof accountName>[0]) {
  const name = accountName(accounts, account);
  if (status === 'answered') return [text([span(name), span('  answered', 'dim')])];
  return [
    text([
      span(name, 'warn'),
      span(status === 'partly' ? '  could not answer everything' : '  did not answer', 'warn'),
    ]),
    ...problems.flatMap(({ code, what, fix }): readonly DetailItem[] => [
      { kind: 'text', indent: 2, text: [span(`${code}: `, 'bad'), span(what)] },
      ...(fix === undefined ? [] : [{ kind: 'text' as const, indent: 2, text: span(`fix: ${fix}`, 'dim') }]),
    ]),
  ];
}
