import type { AccountId } from '../domain/arn.ts';
import type { SourcePoint } from '../domain/errors.ts';
import type { Manifest, Principal } from '../domain/manifest.ts';

/** `ml-prod`, or the account id or ARN when it has no alias. */
export const nameOfPrincipal = (principal: Principal): string => principal.alias ?? principal.value;

/** Where a part of the manifest stands in it, for a hit. */
export const placeOf = ({ at }: { readonly at?: SourcePoint }): { readonly at?: SourcePoint } => (at ? { at } : {});

export const isDeclared = (manifest: Manifest, id: AccountId): boolean =>
  manifest.accounts.some((account) => account.id === id);
