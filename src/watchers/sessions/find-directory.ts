import { accountOfArn, nameOfArn, type AccountId, type Arn, type Region } from '../../domain/arn.ts';
import type { Directory } from '../../domain/containment/containment.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { PlacesOptions, SessionPlace } from './places.ts';
import { seenPeople, type SeenPerson } from './seen-people.ts';

const AT_ONCE = 8;

/** Of the manifest, else of the first account of ours that shows an instance, else of the identity stores of sessions. */
export async function findDirectory(options: PlacesOptions): Promise<Directory> {
  const { manifest, accounts } = options;
  const declared = manifest?.identityCenter;
  const places = declared ? [{ id: declared.account, region: declared.region }] : accounts;
  const ask = ({ id, region }: SessionPlace): Promise<Tried> =>
    instanceIn(options, id, region, ({ arn }) => declared === undefined || arn === declared.instance);
  // The first is asked alone: where it shows one, nobody else is bothered.
  const first = await mapLimit(places.slice(0, 1), 1, ask);
  const tried = first[0]?.directory ? first : [...first, ...(await mapLimit(places.slice(1), AT_ONCE, ask))];
  const shown = tried.find(({ directory }) => directory !== null)?.directory;
  if (shown) return declared ? { ...shown, account: declared.account } : shown;
  // Whoever runs a few accounts seldom holds that of Identity Center: what people began there names it.
  const [seen] = await seenPeople(options);
  if (seen) return directoryOf(options, seen);
  const reasons = tried.flatMap(({ why }) => why ?? []);
  throw new SagelaneError({
    code: 'IdentityCenterNotFound',
    what: 'no instance of IAM Identity Center was found to look people up in',
    where: places.map(({ id, region }) => `account ${id} in ${region}`).join(', '),
    why:
      reasons.length > 0
        ? reasons.join('; ')
        : 'none of these accounts has one in its Region, and no session names one',
    fix: 'declare identityCenter in the manifest (instance, region, account), or give the user id instead of a name',
  });
}

/** Of the identity store that somebody was seen with; its instance stays unknown where nobody lets us ask. */
export async function directoryOf(
  options: PlacesOptions,
  seen: Pick<SeenPerson, 'identityStoreArn' | 'regions'>,
): Promise<Directory> {
  const { identityStoreArn: store } = seen;
  const identityStoreId = nameOfArn(store);
  const home = options.manifest?.identityCenter;
  const account = home?.account ?? accountOfArn(store) ?? '';
  const regions = home ? [home.region] : seen.regions;
  const isIt = (one: { readonly identityStoreId: string }): boolean => one.identityStoreId === identityStoreId;
  for (const region of regions) {
    const { directory } = await instanceIn(options, account, region, isIt);
    if (directory) return directory;
  }
  return { account, region: regions[0] ?? '', instance: null, identityStoreId };
}

interface Tried {
  readonly directory: Directory | null;
  /** Why it could not be asked; null: it answered. */
  readonly why: string | null;
}

async function instanceIn(
  { aws }: PlacesOptions,
  account: AccountId,
  region: Region,
  isIt: (instance: { readonly arn: Arn; readonly identityStoreId: string }) => boolean,
): Promise<Tried> {
  try {
    const found = (await aws.readers(account, region).people.instances()).find(isIt);
    if (!found) return { directory: null, why: null };
    const { arn: instance, identityStoreId, owner } = found;
    return { directory: { account: owner || account, region, instance, identityStoreId }, why: null };
  } catch (thrown) {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return { directory: null, why: thrown.problems[0]?.what ?? thrown.message };
  }
}
