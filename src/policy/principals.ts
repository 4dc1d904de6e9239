import type { AccountId } from '../domain/arn.ts';
import type { Manifest, ShareDeclaration, Principal } from '../domain/manifest.ts';

/** `ml-prod`, or the account id or ARN when it has no alias. */
export const nameOfPrincipal = (principal: Principal): string => principal.alias ?? principal.value;

/** Where the share stands in the manifest, for a hit. */
export const placeOf = ({ at }: ShareDeclaration): { readonly at?: NonNullable<typeof at> } => (at ? { at } : {});

export const isDeclared = (manifest: Manifest, id: AccountId): boolean =>
  manifest.accounts.some((account) => account.id === id);
