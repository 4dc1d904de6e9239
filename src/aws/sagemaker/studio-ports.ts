import type { Arn } from '../../domain/arn.ts';
import type { PersonalApp } from '../../domain/sessions/personal-app.ts';
import type { StudioApp, StudioDomain } from '../../domain/studio-content.ts';

/** How a Studio domain is made that exists. */
export interface ExistingDomain {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly authMode: string;
  readonly vpc: string;
  readonly subnets: readonly string[];
  /** Of its users, by default. */
  readonly executionRole: Arn | null;
  readonly trustedIdentityPropagation: boolean;
}

/** Studio domains. */
export interface DomainReaders {
  /** Those of the account in the Region, described one by one. */
  all(): Promise<readonly ExistingDomain[]>;
  /** Names of what lives in one: apps as `OWNER/APP`, those that are gone or failed left out. */
  content(domainId: string): Promise<{
    readonly apps: readonly string[];
    readonly spaces: readonly string[];
    readonly userProfiles: readonly string[];
  }>;
  /** The domain and all that lives in it; null when there is none of that id. */
  live(domainId: string): Promise<StudioDomain | null>;
}

/** Who works in the Studio domains of the account. */
export interface StudioReaders {
  all(): Promise<readonly StudioOfPeople[]>;
  /** Null when there is none (any more). */
  app(domainId: string, app: Pick<StudioApp, 'name' | 'type' | 'space' | 'userProfile'>): Promise<LiveApp | null>;
}

export interface LiveApp {
  readonly status: string;
  readonly failureReason: string | null;
  readonly effective: string | null;
  /** What it was made with, to make it the same again. */
  readonly machine: AppMachine;
}

export interface AppMachine {
  readonly instanceType: string | null;
  readonly image: Arn | null;
  readonly imageVersion: Arn | null;
  readonly lifecycleConfig: Arn | null;
}

export interface StudioOfPeople {
  readonly domainId: string;
  readonly domain: string;
  /** Of Identity Center; null for a domain with IAM sign-in. */
  readonly application: Arn | null;
  /** Whether trusted identity propagation is on. */
  readonly propagates: boolean;
  /** Names of profiles, and whose they are. */
  readonly profiles: readonly { readonly name: string; readonly userName: string | null }[];
  /** Those that are not gone. */
  readonly apps: readonly PersonalApp[];
}

/** Each only begins: SageMaker makes and deletes in its own time. What is gone already is no error. */
export interface StudioWriters {
  createApp(
    domainId: string,
    app: Pick<StudioApp, 'name' | 'type' | 'space' | 'userProfile'>,
    machine: AppMachine,
  ): Promise<void>;
  deleteApp(domainId: string, app: StudioApp): Promise<void>;
  deleteSpace(domainId: string, space: string): Promise<void>;
  deleteUserProfile(domainId: string, userProfile: string): Promise<void>;
}
