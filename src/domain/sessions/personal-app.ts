import type { AccountId, Region } from '../arn.ts';
import { appLabel, type StudioApp } from '../studio-content.ts';

/** An app of Studio as somebody uses it, and whether it really carries their identity. */
export interface PersonalApp {
  readonly account: AccountId;
  readonly region: Region;
  readonly domainId: string;
  readonly domain: string;
  readonly app: StudioApp;
  /** User profile of who works in it; null when nobody owns it. */
  readonly userProfile: string | null;
  /** Identity Center user name of that profile; null when the profile names nobody. */
  readonly userName: string | null;
  /** What the domain declares. */
  readonly propagates: boolean;
  /** `EffectiveTrustedIdentityPropagationStatus` of the running app; null when AWS does not say. */
  readonly effective: 'ENABLED' | 'DISABLED' | (string & {}) | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
  /** When this was read, ISO 8601. */
  readonly readAt: string;
}

/**
 * Only an app that is started after propagation was switched on carries identities; those before it must be restarted.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-setup.html
 */
export const needsRestart = ({ propagates, effective, app }: PersonalApp): boolean =>
  propagates && effective === 'DISABLED' && app.status === 'InService';

/** An app has no name of its own: it is one of a domain's profile or space. */
export const personalAppId = ({ account, region, domainId, app }: PersonalApp): string =>
  `${account} ${region} ${domainId}/${appLabel(app)}`;
