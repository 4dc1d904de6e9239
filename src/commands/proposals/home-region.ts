import type { Manifest } from '../../domain/manifest.ts';
import type { WorkAccount } from '../engine/context.ts';

/** The account as its manifest calls it, with the Region where that is not its own. */
export function ownerOf(place: WorkAccount, manifest: Manifest): string {
  const name = place.alias ?? place.id;
  return strangeRegion(place, manifest) === undefined ? name : `${name} in ${place.region}`;
}

/** Why nothing of that Region can be declared: what is declared of an account lives in its own. */
export function strangeRegion({ id, region }: WorkAccount, { accounts }: Manifest): string | undefined {
  const own = accounts.find((account) => account.id === id)?.region;
  return own === undefined || own === region
    ? undefined
    : `it is in ${region}, and what is declared of its account lives in ${own}`;
}
