import { isAccountId, type AccountId, type Region } from '../domain/arn.ts';
import type { Clock } from '../domain/clock.ts';
import { openAccountSession, type AccountSession } from './account-session.ts';
import type { CallMeter } from './call-meter.ts';
import { openConnections } from './connections.ts';
import { trailCache } from './cloudtrail/trail-cache.ts';
import { trailReaders } from './cloudtrail/trail-readers.ts';
import type { MfaCode } from './credentials.ts';
import { peopleReaders } from './identity/people-readers.ts';
import type { AccountAccess, Aws } from './ports.ts';
import type { TrailReaders } from './cloudtrail/ports.ts';
import { containmentReaders, containmentWriters } from './containment/index.ts';
import { policyReaders } from './policy-readers.ts';
import { throughRole } from './role-credentials.ts';
import { shareReaders } from './ram/share-readers.ts';
import { shareWriters } from './ram/share-writers.ts';
import { domainReaders } from './sagemaker/domain-readers.ts';
import { knownFacts } from './known-facts.ts';
import { jobReaders } from './sagemaker/job-readers.ts';
import { lineageReaders } from './lineage/lineage-readers.ts';
import { lineageWriters } from './lineage/lineage-writers.ts';
import { executionWriters } from './sagemaker/execution-writers.ts';
import { pipelineReaders } from './sagemaker/pipeline-readers.ts';
import { feedReaders } from './sqs/feed-readers.ts';
import { studioReaders } from './sagemaker/studio-readers.ts';
import { studioWriters } from './sagemaker/studio-writers.ts';

export { createCallMeter } from './call-meter.ts';

export interface AwsOptions {
  /** Those of the manifest; any other account is reached by the default credential chain, if that is its own. */
  readonly accounts: readonly AccountAccess[];
  /** Everything goes there, with the account id as access key id. */
  readonly sandboxUrl?: string | undefined;
  readonly defaultRegion: Region;
  readonly toolVersion: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Where what CloudTrail told is kept; absent: nowhere. */
  readonly cacheFolder?: string | undefined;
  /** Counts what is asked, and lets reads wait when it would be too much. */
  readonly meter?: CallMeter | undefined;
  /** Asks somebody for the code of an MFA device. */
  readonly mfaCode?: MfaCode | undefined;
}

/** Management account of the demo world: who somebody without credentials of their own is in the sandbox. */
const SANDBOX_CALLER: AccountId = '123456789012';
const WHOEVER = '';

/** The product's AWS. Nothing is imported and no credentials are looked for before the first call. */
export function createAws(options: AwsOptions): Aws {
  const { accounts, sandboxUrl, defaultRegion, toolVersion, env, clock, meter, mfaCode } = options;
  const sessions = new Map<AccountId, AccountSession>();
  const trails = new Map<string, TrailReaders>();
  const cache = trailCache(options.cacheFolder);
  const connections = openConnections();

  const own = env['AWS_ACCESS_KEY_ID'] ?? '';
  const sandboxCaller = isAccountId(own) ? own : SANDBOX_CALLER;
  let role: string | undefined;

  const accessOf = (id: AccountId): AccountAccess => {
    const access = accounts.find((one) => one.id === id) ?? { id, region: defaultRegion };
    return role === undefined ? access : throughRole(access, role, sandboxCaller);
  };

  const session = (access: AccountAccess): AccountSession => {
    const open =
      sessions.get(access.id) ??
      openAccountSession({ access, sandboxUrl, connections, toolVersion, env, meter, mfaCode, clock });
    sessions.set(access.id, open);
    return open;
  };

  const trail = (open: AccountSession, region: Region): TrailReaders => {
    const place = `${open.account} ${region}`;
    const sessionOf = (id: AccountId): AccountSession => session(accessOf(id));
    const made = trails.get(place) ?? trailReaders({ session: open, region, clock, cache, sessionOf });
    trails.set(place, made);
    return made;
  };

  const forget = (): void => {
    for (const open of sessions.values()) open.close();
    sessions.clear();
    trails.clear();
    connections.close();
  };

  return {
    readers: (account, region = accessOf(account).region) => {
      const open = session(accessOf(account));
      return {
        account,
        region,
        identity: () => open.identity(region),
        shares: shareReaders(open, region),
        pipelines: pipelineReaders(open, region),
        feed: feedReaders(open, region),
        domains: domainReaders(open, region),
        lineage: lineageReaders(open, region),
        policies: policyReaders(open, region),
        trail: trail(open, region),
        people: peopleReaders(open, region),
        jobs: jobReaders(open, region),
        studios: studioReaders(open, region, clock),
        containment: containmentReaders(open, region),
      };
    },
    writers: (account, region = accessOf(account).region) => {
      const open = session(accessOf(account));
      return {
        shares: shareWriters(open, region, shareReaders(open, region), clock),
        executions: executionWriters(open, region),
        studio: studioWriters(open, region),
        containment: (more) => containmentWriters(open, region, clock, more),
        lineage: lineageWriters(open, region),
      };
    },
    defaultCaller: () => {
      const id = sandboxUrl === undefined ? WHOEVER : sandboxCaller;
      return session({ id, region: defaultRegion }).identity(defaultRegion);
    },
    isHeldBack: (account) => meter?.holdsBack(account) ?? false,
    known: knownFacts(options.cacheFolder, clock),
    become: (name) => {
      forget();
      role = name;
    },
    close: forget,
  };
}
