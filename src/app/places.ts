import type { Region } from '../domain/arn.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { WorkAccount } from '../commands/engine/context.ts';

/** Each account in each Region that is read of it: those of `--region`, else its own and what the manifest says besides. */
export const placesOf = (
  accounts: readonly WorkAccount[],
  manifest: Manifest | null,
  asked: readonly Region[],
): readonly WorkAccount[] =>
  accounts.flatMap((account) => {
    const besides = manifest?.accounts.find(({ id }) => id === account.id)?.regions ?? [];
    const regions = asked.length > 0 ? asked : [account.region, ...besides];
    return [...new Set(regions)].map((region) => ({ ...account, region }));
  });
