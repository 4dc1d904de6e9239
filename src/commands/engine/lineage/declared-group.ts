import type { AccountId } from '../../../domain/arn.ts';
import type { SourcePoint } from '../../../domain/errors.ts';
import { lineageGroup } from '../../../domain/shareables/lineage-group.ts';
import type { CommandContext } from '../context.ts';

/** The share of the manifest by which an account shares its lineage, with its line; null when none declares it. */
export function declaredGroup(
  context: CommandContext,
  owner: AccountId,
): { readonly name: string; readonly at?: SourcePoint } | null {
  if (!context.hasManifest) return null;
  const { accounts, shares } = context.manifest();
  const alias = accounts.find(({ id }) => id === owner)?.alias;
  const share = shares.find((one) => one.kind === lineageGroup.kind && one.owner === alias);
  return share ? { name: share.name, ...(share.at && { at: share.at }) } : null;
}
