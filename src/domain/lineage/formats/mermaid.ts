import type { LineageGraph } from '../graph.ts';
import { drawingOf, type DrawnEdge, type DrawnNode } from './drawing.ts';

const SHAPES: Readonly<Record<string, readonly [open: string, close: string]>> = {
  Artifact: ['[', ']'],
  Action: ['{{', '}}'],
  Context: ['[(', ')]'],
  TrialComponent: ['([', '])'],
};

/** For Markdown that draws it: GitHub, GitLab. https://mermaid.js.org/syntax/flowchart.html */
export function mermaid(graph: LineageGraph): string {
  const { groups, edges } = drawingOf(graph);
  const lines = ['flowchart LR'];
  for (const [index, [account, nodes]] of [...groups].entries()) {
    lines.push(`  subgraph g${index + 1}[${quoted(account)}]`);
    for (const node of nodes) lines.push(`    ${nodeLine(node)}`);
    lines.push('  end');
  }
  for (const edge of edges) lines.push(`  ${edgeLine(edge)}`);
  const all = [...groups.values()].flat();
  const gaps = all.filter(({ gap }) => gap).map(({ id }) => id);
  if (gaps.length > 0) lines.push('  classDef gap stroke-dasharray: 4 4', `  class ${gaps.join(',')} gap`);
  const starts = all.filter(({ start }) => start).map(({ id }) => id);
  if (starts.length > 0) lines.push('  classDef start stroke-width: 3px', `  class ${starts.join(',')} start`);
  return `${lines.join('\n')}\n`;
}

function nodeLine({ id, lines, kind }: DrawnNode): string {
  const [open, close] = SHAPES[kind ?? ''] ?? ['[', ']'];
  return `${id}${open}${quoted(...lines)}${close}`;
}

const edgeLine = ({ from, to, label, same }: DrawnEdge): string => {
  const arrow = same ? '<-.->' : '-->';
  return label === '' ? `${from} ${arrow} ${to}` : `${from} ${arrow}|${quoted(label)}| ${to}`;
};

/** Everything that could end a text, begin a tag or be read as Markdown becomes an entity. */
const quoted = (...lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/["#<>&`|;\\[\]{}()]/g, (char) => `#${char.charCodeAt(0)};`)).join('<br/>')}"`;
