import type { Aws } from '../../aws/ports.ts';
import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { Manifest } from '../../domain/manifest.ts';
import type { StorePlace } from './people.ts';

export interface FindPersonOptions {
  readonly aws: Aws;
  readonly manifest: Manifest | null;
  readonly accounts: readonly { readonly id: AccountId; readonly region: Region }[];
  /** Identity Center user name, or user id. */
  readonly user: string;
  readonly cachedOnly?: boolean;
}

export interface FoundPerson {
  readonly userId: string;
  /** Null when an id was given: it is looked up where the sessions say. */
  readonly identityStoreArn: Arn | null;
}

/** https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DescribeUser.html */
const USER_ID = /^([0-9a-f]{10}-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who is meant by a user name; an id is taken as it is, for whoever has it may be deleted. */
export async function findPerson({ aws, user, ...options }: FindPersonOptions): Promise<FoundPerson> {
  if (USER_ID.test(user)) return { userId: user, identityStoreArn: null };
  const key = `user name ${user}`;
  if (options.cachedOnly === true) {
    const known = await aws.known.get<FoundPerson>(key);
    // Nobody is asked, so nobody is missed: the answer that comes next says who it is.
    return known?.value ?? { userId: '', identityStoreArn: null };
  }
  const store = await findStore(aws, options);
  const found = await aws.readers(store.account, store.region).people.userNamed(store.identityStoreId, user);
  if (!found)
    throw new SagelaneError({
      code: 'PersonNotFound',
      what: `nobody in Identity Center has the user name ${user}`,
      where: store.arn,
      why: 'somebody who is deleted has no name any more, only the id that CloudTrail shows',
      fix: 'give the name as Identity Center has it, or the user id (see `sagelane sessions list`)',
    });
  const person = { userId: found.userId, identityStoreArn: store.arn };
  aws.known.put(key, person);
  return person;
}

/** The identity store of the manifest's instance; without one, of the first instance that an account of ours shows. */
async function findStore(
  aws: Aws,
  { manifest, accounts }: Pick<FindPersonOptions, 'manifest' | 'accounts'>,
): Promise<StorePlace> {
  const declared = manifest?.identityCenter;
  const places = declared ? [{ id: declared.account, region: declared.region }] : accounts;
  const reasons: string[] = [];
  for (const { id, region } of places) {
    try {
      const instances = await aws.readers(id, region).people.instances();
      const instance = instances.find(({ arn }) => declared === undefined || arn === declared.instance);
      if (!instance) continue;
      const { identityStoreId, owner } = instance;
      const arn = `arn:aws:identitystore::${owner || id}:identitystore/${identityStoreId}`;
      return { identityStoreId, arn, account: declared ? id : owner || id, region };
    } catch (thrown) {
      if (!(thrown instanceof SagelaneError)) throw thrown;
      reasons.push(thrown.problems[0]?.what ?? thrown.message);
    }
  }
  throw new SagelaneError({
    code: 'IdentityCenterNotFound',
    what: 'no instance of IAM Identity Center was found to look people up in',
    where: places.map(({ id, region }) => `account ${id} in ${region}`).join(', '),
    why: reasons.length > 0 ? reasons.join('; ') : 'none of these accounts has one in its Region',
    fix: 'declare identityCenter in the manifest (instance, region, account), or give the user id instead of a name',
  });
}
