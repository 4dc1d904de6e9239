import { cleanLine } from '../../clean-text.ts';
import type { AccountId } from '../../arn.ts';
import { entityLabel, GAP_WORDS, type LineageGap, type LineageVertex } from '../entity.ts';
import { accountIn, type LineageGraph } from '../graph.ts';
import type { LineageJump } from '../jumps.ts';

type Field = readonly [name: string, value: string | null];

/** Everything that is known of each entity, one after the other: properties, who may see it, and where it leads. */
export function details(graph: LineageGraph): string {
  const blocks = [
    ...graph.vertices.map((one) => block(entityLabel(one), vertexFields(one, graph))),
    ...graph.gaps.map((one) => block('not shown', gapFields(one, graph))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function block(title: string, fields: readonly Field[]): string {
  const told = fields.filter(([, value]) => value !== null && value !== '');
  const width = Math.max(...told.map(([name]) => cleanLine(name).length));
  return [
    cleanLine(title),
    ...told.map(([name, value]) => `  ${cleanLine(name).padEnd(width)}  ${cleanLine(value ?? '')}`),
  ].join('\n');
}

function vertexFields(vertex: LineageVertex, graph: LineageGraph): readonly Field[] {
  const { arn, kind, type, account, seenBy, describedBy, facts, jumps } = vertex;
  const name = (id: AccountId): string => accountIn(graph, id);
  return [
    ['arn', arn],
    ['type', type === null ? kind : `${type} (${kind})`],
    ['account', name(account)],
    ['seen by', seenBy.map(name).join(', ')],
    ['described by', describedBy === null ? 'nobody' : name(describedBy)],
    ['status', facts?.status ?? null],
    ['source', facts?.source ?? null],
    ['made by', facts?.generatedBy ?? null],
    ['created', facts?.createdAt ?? null],
    ['modified', facts?.modifiedAt ?? null],
    ...Object.entries(facts?.properties ?? {}).map(([key, value]): Field => [`property ${key}`, value]),
    ...jumps.map((jump): Field => [`leads to ${jump.to}`, placeOf(jump)]),
  ];
}

const gapFields = ({ arn, account, reason }: LineageGap, graph: LineageGraph): readonly Field[] => [
  ['arn', arn],
  ['account', account === null ? null : accountIn(graph, account)],
  ['why', GAP_WORDS[reason]],
];

const placeOf = ({ what, at }: LineageJump): string =>
  at === undefined ? what : `${what} at ${at.file}:${at.line}:${at.column}`;
