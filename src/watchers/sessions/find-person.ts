import type { ContainedPerson, Directory } from '../../domain/containment/containment.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { directoryOf, findDirectory } from './find-directory.ts';
import { Gaps } from './gaps.ts';
import { peopleOptions, personOf, readPerson } from './people.ts';
import type { PlacesOptions } from './places.ts';
import { seenPeople } from './seen-people.ts';

export interface PersonWish extends PlacesOptions {
  /** Identity Center user name, or user id. */
  readonly user: string;
}

/** https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DescribeUser.html */
const USER_ID = /^([0-9a-f]{10}-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id that is meant; one that is given is taken as it is, for whoever has it may be deleted. */
export async function findUserId(wish: PersonWish & { readonly cachedOnly?: boolean }): Promise<string> {
  const { aws, user, cachedOnly = false } = wish;
  if (USER_ID.test(user)) return user;
  // Nobody is asked, so nobody is missed: the answer that comes next says who it is.
  if (cachedOnly) return (await aws.known.get<string>(keyOf(user)))?.value ?? '';
  return (await findPerson(wish)).userId;
}

/**
 * Somebody by name or id. Who cannot be looked up, or has no name any more, is found by what they began: policies know
 * people by their id and by nothing else.
 */
export async function findPerson(wish: PersonWish): Promise<ContainedPerson> {
  if (USER_ID.test(wish.user)) return personWithId(wish);
  const asked = await lookUp(wish);
  const person = asked.person ?? (await seenPerson(wish, asked.answered));
  if (person === null) throw asked.failure;
  wish.aws.known.put(keyOf(wish.user), person.userId);
  return person;
}

async function personWithId(wish: PersonWish): Promise<ContainedPerson> {
  const directory = await findDirectory(wish).catch((thrown: unknown) => {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return null;
  });
  return personIn(wish, directory, wish.user);
}

/** Somebody who was deleted may still have sessions, and so may somebody who cannot be looked up. */
async function personIn({ aws }: PersonWish, directory: Directory | null, userId: string): Promise<ContainedPerson> {
  const unknown = { userId, userName: null, displayName: null, directory } as const;
  if (directory === null) return { ...unknown, status: 'unknown' };
  try {
    const { people } = aws.readers(directory.account, directory.region);
    const user = await people.user(directory.identityStoreId, userId);
    return user ? { userId, ...personOf(user), directory } : { ...unknown, status: 'deleted' };
  } catch (thrown) {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return { ...unknown, status: 'unknown' };
  }
}

interface Asked {
  readonly person: ContainedPerson | null;
  /** Whether the directory said that nobody has that name. */
  readonly answered: boolean;
  /** What to say when nothing else knows the name. */
  readonly failure: SagelaneError;
}

async function lookUp(wish: PersonWish): Promise<Asked> {
  const { aws, user } = wish;
  try {
    const directory = await findDirectory(wish);
    const { account, region, identityStoreId: store } = directory;
    const found = await aws.readers(account, region).people.userNamed(store, user);
    const failure = new SagelaneError({
      code: 'PersonNotFound',
      what: `nobody in Identity Center has the user name ${user}`,
      where: `${store} in account ${account}`,
      why: 'somebody who is deleted has no name any more, only the id that CloudTrail shows',
      fix: 'give the name as Identity Center has it, or the user id (see `sagelane sessions list`)',
    });
    const person = found && { userId: found.userId, ...personOf(found), directory };
    return { person, answered: true, failure };
  } catch (thrown) {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return { person: null, answered: false, failure: thrown };
  }
}

/** Among those who began something: by what is remembered, and by asking only where the directory has not answered. */
async function seenPerson(wish: PersonWish, answered: boolean): Promise<ContainedPerson | null> {
  const people = await seenPeople({ ...wish, cachedOnly: answered });
  for (const cachedOnly of answered ? [true] : [true, false]) {
    const options = peopleOptions({ ...wish, cachedOnly }, new Gaps());
    for (const seen of people) {
      const { value } = await readPerson(options, seen.userId, seen.identityStoreArn);
      if (value.userName !== wish.user) continue;
      const person = await personIn(wish, await directoryOf(wish, seen), seen.userId);
      return { ...person, userName: person.userName ?? value.userName };
    }
  }
  return null;
}

const keyOf = (user: string): string => `id of user name ${user}`;
