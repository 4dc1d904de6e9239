import type { Aws, IdentityUser, PeopleReaders } from '../../aws/ports.ts';
import { accountOfArn, nameOfArn, type AccountId, type Arn, type Region } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import type { SessionPerson } from '../../domain/sessions/background-session.ts';
import type { Sourced } from '../../domain/sessions/join-session.ts';
import type { Gaps } from './gaps.ts';
import type { PlacesOptions } from './places.ts';

/** An identity store, and where it is asked. */
export interface StorePlace {
  readonly identityStoreId: string;
  readonly arn: Arn;
  readonly account: AccountId;
  readonly region: Region;
}

export interface PeopleOptions {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly gaps: Gaps;
  /** Account and Region of Identity Center, when the manifest says them. */
  readonly home: { readonly account: AccountId; readonly region: Region } | null;
  readonly fallbackRegion: Region;
  readonly cachedOnly: boolean;
}

/** People change seldom, and Identity Center allows few calls. */
const FRESH_MS = 5 * 60_000;

/** `arn:aws:identitystore::OWNER:identitystore/d-…`: asked in the account that the manifest names, else in the owner's. */
function storePlace(arn: Arn, { home, fallbackRegion }: PeopleOptions): StorePlace {
  const owner = accountOfArn(arn) ?? '';
  const at = home ?? { account: owner, region: fallbackRegion };
  return { identityStoreId: nameOfArn(arn), arn, ...at };
}

/** Who somebody is; whom nobody can look up now is who they were the last time, or stays their id. */
export async function readPerson(
  options: PeopleOptions,
  userId: string,
  storeArn: Arn | null,
): Promise<Sourced<SessionPerson>> {
  const { aws, clock, gaps, cachedOnly } = options;
  const now = clock.now();
  const nobody: SessionPerson = {
    userId,
    identityStoreArn: storeArn,
    userName: null,
    displayName: null,
    status: 'unknown',
    groups: null,
  };
  const key = `person ${storeArn ?? ''} ${userId}`;
  const known = await aws.known.get<SessionPerson>(key);
  const remembered = known && { value: known.value, source: 'DescribeUser', at: known.at };
  if (remembered && (cachedOnly || now.getTime() - Date.parse(remembered.at) < FRESH_MS)) return remembered;
  if (cachedOnly || storeArn === null) return { value: nobody, source: 'not looked up', at: now.toISOString() };
  const place = storePlace(storeArn, options);
  const { people } = aws.readers(place.account, place.region);
  const user = await gaps.attempt(place, 'people', () => people.user(place.identityStoreId, userId));
  // A person's groups are worth a note of their own, not the person.
  const groups = user ? await gaps.attempt(place, 'groups', () => groupNames(people, place, userId)) : [];
  if (user === undefined) return remembered ?? { value: nobody, source: 'DescribeUser failed', at: now.toISOString() };
  const value: SessionPerson =
    user === null
      ? // The name of somebody who is deleted is known from before, if at all.
        { ...nobody, userName: known?.value.userName ?? null, status: 'deleted' }
      : { ...nobody, ...personOf(user), groups: groups ?? null };
  aws.known.put(key, value);
  return { value, source: 'DescribeUser', at: now.toISOString() };
}

const groupNames = async (people: PeopleReaders, { identityStoreId }: StorePlace, userId: string) =>
  (await people.groupsOf(identityStoreId, userId)).map(({ name }) => name).sort();

/** Stores that an outside directory feeds say nothing of a status; who is listed there may sign in. */
export const personOf = ({ userName, displayName, status }: IdentityUser) => ({
  userName,
  displayName,
  status: status === 'DISABLED' ? ('disabled' as const) : ('enabled' as const),
});

export const peopleOptions = (
  { aws, manifest, accounts, clock, cachedOnly = false }: PlacesOptions & { readonly cachedOnly?: boolean },
  gaps: Gaps,
): PeopleOptions => ({
  aws,
  clock,
  gaps,
  cachedOnly,
  home: manifest?.identityCenter ?? null,
  fallbackRegion: accounts[0]?.region ?? 'us-east-1',
});
