import type { AccountId, Region } from './arn.ts';

/** What lives in a Studio domain right now, as AWS lists it. */
export interface StudioContent {
  readonly apps: readonly StudioApp[];
  readonly spaces: readonly StudioSpace[];
  readonly userProfiles: readonly StudioUserProfile[];
}

/** A domain and what lives in it. */
export interface StudioDomain extends StudioContent {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** Id of the EFS file system that holds the home directories; null when there is none. */
  readonly homeFileSystem: string | null;
}

/** Notebook servers and editors: each is a profile's or a space's, and runs on a machine that is paid for. */
export interface StudioApp {
  readonly name: string;
  readonly type: string;
  /** Exactly one of the two is not null. */
  readonly userProfile: string | null;
  readonly space: string | null;
  readonly status: string;
  readonly instanceType: string | null;
}

export interface StudioSpace {
  readonly name: string;
  /** The profile of whoever made it; null when nobody owns it. */
  readonly owner: string | null;
  readonly status: string;
}

export interface StudioUserProfile {
  readonly name: string;
  readonly status: string;
}

/** What part of a domain is meant by a writer. */
export interface StudioPlace {
  readonly account: AccountId;
  readonly region: Region;
  readonly domainId: string;
}

/** `jane-notebooks/JupyterLab/default`: names are unique per owner and type only. */
export const appLabel = ({ space, userProfile, type, name }: Omit<StudioApp, 'status' | 'instanceType'>): string =>
  `${space ?? userProfile ?? ''}/${type}/${name}`;

/** Deleted apps stay listed for a day, and failed ones are in nobody's way: deleting those is an error. */
export const isInTheWay = ({ status }: StudioApp): boolean => status !== 'Deleted' && status !== 'Failed';
