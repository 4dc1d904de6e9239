import type { LineageGraph } from '../lineage/graph.ts';
import type { EventDocs } from './event-docs.ts';

export interface LineageEvents {
  'lineage.shown': { readonly graph: LineageGraph };
}

export const lineageEventDocs: EventDocs<LineageEvents> = {
  'lineage.shown': {
    summary: 'what several accounts together may see of the lineage of one thing',
    fields: {
      graph:
        'from (as it was asked for), starts (ARNs of the entities that stand for it), via (how they were found, or null), direction (ancestors, descendants or both), depth, vertices (arn, kind, type, account, region, seenBy: our accounts that were shown it, describedBy, facts: name, type, source, status, createdAt, modifiedAt, generatedBy, execution, properties), edges (source, destination, association), gaps (arn, kind, account, reason: not-shared, gone or unanswered), frontier (ARNs at the depth where looking ended), cut (true when there were more than --limit), reaches (each account: status answered, partly or unreadable, and its problems), calls (how many it took), asOf, matches (ARNs that the filter wants, or null)',
    },
  },
};
