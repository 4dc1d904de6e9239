import type { Aws, ExistingDomain, OwnedShare, ShareAssociation } from '../aws/ports.ts';
import type { AccountReach } from '../domain/account-reach.ts';
import type { Manifest } from '../domain/manifest.ts';
import { mapLimit } from '../domain/map-limit.ts';
import { inTime } from './survey/in-time.ts';
import { Reaches, type AskedAccount } from './survey/reach.ts';

export interface SurveyUndeclaredOptions {
  readonly aws: Aws;
  readonly accounts: readonly AskedAccount[];
  readonly manifest: Manifest;
}

/** What one account has in one Region, and no manifest declares. */
export interface UndeclaredThings {
  readonly place: AskedAccount;
  readonly shares: readonly { readonly share: OwnedShare; readonly associations: readonly ShareAssociation[] }[];
  readonly domains: readonly ExistingDomain[];
}

const PLACES_AT_ONCE = 16;

/** Shares and Studio domains that exist beside the declared ones; an account that cannot be asked hides none of the others. */
export async function surveyUndeclared({ aws, accounts, manifest }: SurveyUndeclaredOptions): Promise<{
  readonly undeclared: readonly UndeclaredThings[];
  readonly reaches: readonly AccountReach[];
}> {
  const reaches = new Reaches(accounts);
  const undeclared = await mapLimit(accounts, PLACES_AT_ONCE, async (place): Promise<UndeclaredThings> => {
    const { shares, domains } = aws.readers(place.id, place.region);
    const ask = async <T>(what: string, read: () => Promise<readonly T[]>): Promise<readonly T[]> =>
      (await reaches.ask(place, () => inTime(aws, place, what, read))) ?? [];
    const declared = declaredIn(place, manifest);
    const owned = await ask('listing the shares', () => shares.owned());
    const unknown = owned.filter(({ name, status }) => status === 'ACTIVE' && !declared.shares.has(name));
    const withMembers = await mapLimit(unknown, 1, async (share) => ({
      share,
      associations: await reaches.ask(place, () =>
        inTime(aws, place, `reading the share ${share.name}`, () => shares.associations(share.arn)),
      ),
    }));
    const existing = await ask('listing the Studio domains', () => domains.all());
    return {
      place,
      // Half of a share is none that could be proposed.
      shares: withMembers.flatMap(({ share, associations }) => (associations ? [{ share, associations }] : [])),
      domains: existing.filter(
        ({ id, name, status }) => status !== 'Deleting' && !declared.domains.has(id) && !declared.domains.has(name),
      ),
    };
  });
  return { undeclared, reaches: reaches.all() };
}

/** What is declared of an account lives in its own Region: elsewhere the same name is something else. */
function declaredIn({ alias, region }: AskedAccount, { accounts, shares, studios }: Manifest) {
  const own = accounts.find((account) => account.alias === alias)?.region === region;
  return {
    shares: new Set(own ? shares.flatMap(({ owner, name }) => (owner === alias ? [name] : [])) : []),
    domains: new Set(
      own ? studios.flatMap(({ account, name, domainId }) => (account === alias ? [name, domainId ?? name] : [])) : [],
    ),
  };
}
