import type { OidcProvider } from '../../iam/model/oidc-providers.ts';
import { providerOfIssuer } from '../../iam/model/oidc-providers.ts';
import type { World } from '../../../world/world.ts';
import { fail } from './sts.ts';
import type { TrustKeys } from './trust.ts';

/** Whom an OpenID Connect provider of an account says somebody is. */
export interface WebIdentity {
  readonly provider: OidcProvider;
  readonly subject: string;
  readonly audience: string;
  /** `token.actions.githubusercontent.com:sub` and the like. */
  readonly keys: TrustKeys;
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export function webIdentity(world: World, account: string, token: string): WebIdentity {
  const claims = claimsOf(token);
  const { iss: issuer = '', sub: subject = '', exp = 0 } = claims;
  const provider = providerOfIssuer(world, account, String(issuer));
  if (!provider)
    return fail(
      'InvalidIdentityTokenException',
      `No OpenIDConnect provider found in your account for ${String(issuer)}`,
    );
  if (Number(exp) * 1000 <= world.now())
    return fail('ExpiredTokenException', `Token expired: current date/time must be before the expiration date/time`);
  const audiences = [claims['aud'] ?? []].flat().map(String);
  const audience = audiences.find((one) => provider.body.clients.includes(one));
  if (audience === undefined) return fail('InvalidIdentityTokenException', 'Incorrect token audience');
  const { host } = provider.body;
  const told = Object.entries(claims).filter(([, value]) => typeof value === 'string');
  const keys = {
    ...Object.fromEntries(told.map(([name, value]) => [`${host}:${name}`, String(value)])),
    // Where a token names who it was made for, that is its audience to policies.
    [`${host}:aud`]: typeof claims['azp'] === 'string' ? claims['azp'] : audience,
    'aws:FederatedProvider': provider.arn,
  };
  return { provider, subject: String(subject), audience, keys };
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const [, payload = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as unknown;
    if (typeof claims === 'object' && claims !== null) return { ...claims };
  } catch {
    // Told below.
  }
  return fail(
    'InvalidIdentityTokenException',
    'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
  );
}
