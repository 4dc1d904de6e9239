import type { Aws, IdentityUser, PeopleReaders } from '../../aws/ports.ts';
import { regionsOf } from '../../domain/account-reach.ts';
import { accountOfArn, nameOfArn, type AccountId, type Arn, type Region } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import type { SessionPerson } from '../../domain/sessions/background-session.ts';
import type { Sourced } from '../../domain/sessions/join-session.ts';
import { Gaps } from './gaps.ts';
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
  /** Regions to ask in when it does not: the ARN of a store has none. */
  readonly regions: readonly Region[];
  /** Regions that have answered for a store. */
  readonly answering: Map<Arn, Region>;
  readonly cachedOnly: boolean;
}

/** People change seldom, and Identity Center allows few calls. */
const FRESH_MS = 5 * 60_000;

/** `arn:aws:identitystore::OWNER:identitystore/d-…`: asked where the manifest says, else in the owner's account, Region by Region. */
function storePlaces(arn: Arn, { home, regions, answering }: PeopleOptions): readonly StorePlace[] {
  const store = { identityStoreId: nameOfArn(arn), arn };
  if (home) return [{ ...store, ...home }];
  const first = answering.get(arn);
  const inOrder = first === undefined ? regions : [first, ...regions.filter((region) => region !== first)];
  return inOrder.map((region) => ({ ...store, account: accountOfArn(arn) ?? '', region }));
}

/** Who somebody is; whom nobody can look up now is who they were the last time, or stays their id. */
export async function readPerson(
  options: PeopleOptions,
  userId: string,
  storeArn: Arn | null,
): Promise<Sourced<SessionPerson>> {
  const { aws, clock, cachedOnly } = options;
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
  const user = await lookUp(options, storePlaces(storeArn, options), userId);
  if (user === undefined) return remembered ?? { value: nobody, source: 'DescribeUser failed', at: now.toISOString() };
  const value: SessionPerson =
    user === null
      ? // The name of somebody who is deleted is known from before, if at all.
        { ...nobody, userName: known?.value.userName ?? null, status: 'deleted' }
      : { ...nobody, ...personOf(user), groups: user.groups };
  aws.known.put(key, value);
  return { value, source: 'DescribeUser', at: now.toISOString() };
}

type FoundUser = IdentityUser & Pick<SessionPerson, 'groups'>;

/** Null: where the store is nobody has that id; undefined: no place could say. */
async function lookUp(
  { aws, gaps, answering }: PeopleOptions,
  places: readonly StorePlace[],
  userId: string,
): Promise<FoundUser | null | undefined> {
  const missed = new Gaps();
  for (const place of places) {
    const { people } = aws.readers(place.account, place.region);
    const user = await missed.attempt(place, 'people', () => people.user(place.identityStoreId, userId));
    if (user === undefined) continue;
    answering.set(place.arn, place.region);
    if (user === null) return null;
    // A person's groups are worth a note of their own, not the person.
    const groups = await gaps.attempt(place, 'groups', () => groupNames(people, place, userId));
    return { ...user, groups: groups ?? null };
  }
  gaps.take(missed);
  return undefined;
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
  regions: accounts.length === 0 ? ['us-east-1'] : regionsOf(accounts),
  answering: new Map(),
});
