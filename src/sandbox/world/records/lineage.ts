/** An association of two lineage entities, which may lie in different accounts. */
export interface EdgeRecord {
  readonly source: string;
  readonly destination: string;
  /** `ContributedTo`, `SameAs`, …; null when none was given. */
  readonly type: string | null;
  /** Account of who made it. */
  readonly account: string;
  readonly region: string;
  readonly createdAt: number;
  readonly createdBy: string;
}

export const edgeKey = (source: string, destination: string): string => `${source} ${destination}`;
