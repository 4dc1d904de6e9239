import type { LineageGraph } from '../graph.ts';
import { drawingOf, type DrawnEdge, type DrawnNode } from './drawing.ts';

const SHAPES: Readonly<Record<string, string>> = {
  Artifact: 'box',
  Action: 'hexagon',
  Context: 'folder',
  TrialComponent: 'ellipse',
};

/** For Graphviz. https://graphviz.org/doc/info/lang.html */
export function dot(graph: LineageGraph): string {
  const { groups, edges } = drawingOf(graph);
  const lines = ['digraph lineage {', '  rankdir=LR;', '  node [fontname="sans-serif"];'];
  for (const [index, [account, nodes]] of [...groups].entries()) {
    lines.push(`  subgraph cluster_${index} {`, `    label=${quoted(account)};`, '    style=rounded;');
    for (const node of nodes) lines.push(`    ${nodeLine(node)}`);
    lines.push('  }');
  }
  for (const edge of edges) lines.push(`  ${edgeLine(edge)}`);
  lines.push('}', '');
  return lines.join('\n');
}

function nodeLine({ id, lines, kind, gap, start }: DrawnNode): string {
  const attributes = [
    `label=${quoted(...lines)}`,
    `shape=${SHAPES[kind ?? ''] ?? 'box'}`,
    ...(gap ? ['style=dashed', 'fontcolor=gray40'] : start ? ['style=bold'] : []),
  ];
  return `${id} [${attributes.join(', ')}];`;
}

const edgeLine = ({ from, to, label, same }: DrawnEdge): string =>
  `${from} -> ${to} [label=${quoted(label)}${same ? ', style=dashed, dir=both' : ''}];`;

/** Lines of one label; the language knows backslashes, so they are doubled before the line breaks are put in. */
const quoted = (...lines: readonly string[]): string =>
  `"${lines.map((line) => line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')).join('\\n')}"`;
