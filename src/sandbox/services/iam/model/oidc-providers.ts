import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { World } from '../../../world/world.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './iam.ts';

interface ProviderBody {
  /** Without `https://`: as condition keys and tokens' issuers name it. */
  readonly host: string;
  readonly clients: readonly string[];
  readonly thumbprints: readonly string[];
}

export type OidcProvider = Kept<ProviderBody>;

export const oidcProviders = resourceKind<ProviderBody>('iam:oidc-provider');

export const hostOfUrl = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '');

export const providerArn = (account: string, host: string): Arn => `arn:aws:iam::${account}:oidc-provider/${host}`;

export const ownProviders = ({ world, account }: Pick<Call, 'world' | 'account'>): OidcProvider[] =>
  oidcProviders.of(world, account, '');

/** The provider of an account whose tokens have that issuer. */
export const providerOfIssuer = (world: World, account: string, issuer: string): OidcProvider | undefined =>
  ownProviders({ world, account }).find((one) => one.body.host === hostOfUrl(issuer));

interface OfProvider {
  readonly OpenIDConnectProviderArn?: string | undefined;
}

export const onProvider = {
  resource: ({ OpenIDConnectProviderArn: arn = '*' }: OfProvider): Arn => arn,
} as const;

export function providerNamed(call: Call, { OpenIDConnectProviderArn: arn = '' }: OfProvider): OidcProvider {
  const found = oidcProviders.find(call, arn);
  return found?.account === call.account
    ? found
    : fail('NoSuchEntityException', `OpenIDConnect Provider not found for arn ${arn}`);
}
