import type { AccountId, Region } from '../arn.ts';
import type { LineageEdge, ListedEntity } from '../lineage/entity.ts';
import type { LineageGraph } from '../lineage/graph.ts';
import type { GroupReport } from '../lineage/group-policy.ts';
import type { EventDocs } from './event-docs.ts';

/** An entity of one of our accounts. */
export interface OwnEntity extends ListedEntity {
  readonly account: AccountId;
  readonly alias: string | null;
  readonly region: Region;
}

export interface LineageEvents {
  'lineage.shown': { readonly graph: LineageGraph };
  'lineage.entity-listed': { readonly entity: OwnEntity };
  'lineage.entities-listed': {
    readonly count: number;
    readonly partial: boolean;
    readonly regions: readonly Region[];
  };
  'lineage.group-checked': { readonly group: GroupReport };
  'lineage.groups-checked': { readonly count: number; readonly lacking: number };
  'lineage.associated': { readonly edge: LineageEdge; readonly account: AccountId };
  'lineage.disassociated': { readonly edge: LineageEdge; readonly account: AccountId; readonly undo: string };
}

const edge = 'source, destination, association (ContributedTo, AssociatedWith, DerivedFrom, Produced, SameAs, or null)';

export const lineageEventDocs: EventDocs<LineageEvents> = {
  'lineage.shown': {
    summary: 'what several accounts together may see of the lineage of one thing',
    fields: {
      graph:
        'from (as it was asked for), starts (ARNs of the entities that stand for it), via (how they were found, or null), direction (ancestors, descendants or both), depth, vertices (arn, kind, type, account, region, seenBy: our accounts that were shown it, describedBy, facts: name, type, source, status, createdAt, modifiedAt, generatedBy, execution, properties; jumps: to, what, at), edges (source, destination, association), gaps (arn, kind, account, reason: not-shared, gone or unanswered), frontier (ARNs at the depth where looking ended), cut (true when there were more than --limit), reaches (each account: status answered, partly or unreadable, and its problems), calls (how many it took), asOf, matches (ARNs that the filter wants, or null)',
    },
  },
  'lineage.entity-listed': {
    summary: 'a lineage entity of one of the accounts',
    fields: { entity: 'arn, kind, name, type, source, createdAt, account, alias, region' },
  },
  'lineage.entities-listed': {
    summary: 'the newest lineage entities were told',
    fields: {
      count: 'how many',
      partial: 'true when an account could not be read: see account.unreadable',
      regions: 'Regions that were read',
    },
  },
  'lineage.group-checked': {
    summary: 'the lineage group of an account, held against the seven actions it must allow',
    fields: {
      group:
        'arn, account, region, status (shared, not-shared, none: no entity yet, unknown), principals (principal, missing: actions it lacks, narrowed: by a condition or another resource; null when it could not be read), source (where that was read), reaches (our accounts it is shared with), declared (name and at of the share in the manifest, or null)',
    },
  },
  'lineage.groups-checked': {
    summary: 'all lineage groups were told',
    fields: { count: 'how many', lacking: 'how many of them lack an action' },
  },
  'lineage.associated': {
    summary: 'two lineage entities were associated',
    fields: { edge, account: 'whose credentials acted' },
  },
  'lineage.disassociated': {
    summary: 'an association of two lineage entities was taken away',
    fields: { edge, account: 'whose credentials acted', undo: 'the command line that makes it again' },
  },
};
