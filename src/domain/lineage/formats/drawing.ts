import { cleanLine } from '../../clean-text.ts';
import type { Arn } from '../../arn.ts';
import { entityIdOf, entityLabel, GAP_WORDS } from '../entity.ts';
import { accountIn, type LineageGraph } from '../graph.ts';

/** What is drawn of one entity or gap. */
export interface DrawnNode {
  /** Short and safe in every language of drawings. */
  readonly id: string;
  /** Lines of its label, safe to be shown. */
  readonly lines: readonly string[];
  readonly account: string;
  readonly kind: string | null;
  readonly gap: boolean;
  readonly start: boolean;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Both ends are the same thing, known to two accounts. */
  readonly same: boolean;
}

export interface Drawing {
  /** By the account that owns them, in the order in which they were met. */
  readonly groups: ReadonlyMap<string, readonly DrawnNode[]>;
  readonly edges: readonly DrawnEdge[];
}

/** The same drawing for every language: entities by account, gaps among them, associations as SageMaker has them. */
export function drawingOf(graph: LineageGraph): Drawing {
  const { vertices, gaps, edges, starts } = graph;
  const ids = new Map<Arn, string>();
  const idOf = (arn: Arn): string => {
    const id = ids.get(arn) ?? `n${ids.size + 1}`;
    ids.set(arn, id);
    return id;
  };
  const groups = new Map<string, DrawnNode[]>();
  const put = (account: string, node: DrawnNode): void => {
    const known = groups.get(account);
    if (known) known.push(node);
    else groups.set(account, [node]);
  };
  for (const vertex of vertices) {
    const { arn, account, kind, type } = vertex;
    const lines = [entityLabel(vertex), type === null ? kind : `${type} (${kind})`].map(cleanLine);
    put(accountIn(graph, account), {
      id: idOf(arn),
      lines,
      account,
      kind,
      gap: false,
      start: starts.includes(arn),
    });
  }
  for (const { arn, account, kind, reason } of gaps) {
    const lines = [entityIdOf(arn), GAP_WORDS[reason].split(':')[0] ?? ''].map(cleanLine);
    put(account === null ? 'unknown' : accountIn(graph, account), {
      id: idOf(arn),
      lines,
      account: account ?? '',
      kind,
      gap: true,
      start: false,
    });
  }
  return {
    groups,
    edges: edges.map(({ source, destination, association }) => ({
      from: idOf(source),
      to: idOf(destination),
      label: cleanLine(association ?? ''),
      same: association === 'SameAs',
    })),
  };
}
