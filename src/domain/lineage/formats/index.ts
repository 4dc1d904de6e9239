import type { LineageGraph } from '../graph.ts';
import { details } from './details.ts';
import { dot } from './dot.ts';
import { mermaid } from './mermaid.ts';
import { openLineage } from './open-lineage.ts';

/** Documents that a lineage can be exported as. */
export const LINEAGE_FORMATS = {
  details,
  json: (graph) => `${JSON.stringify(graph, null, 2)}\n`,
  dot,
  mermaid,
  openlineage: openLineage,
} as const satisfies Record<string, (graph: LineageGraph) => string>;

export type LineageFormat = keyof typeof LINEAGE_FORMATS;
