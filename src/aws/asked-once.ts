import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import type { Clock } from '../domain/clock.ts';

/** The SDK takes credentials for expired so long before they are. */
const EARLY_MS = 5 * 60_000;

/**
 * What all clients of an account sign with: asked for by the first that needs it, and again when it ends. Each client would
 * ask by itself, and an MFA device would be asked for a code, which is good once, for each service.
 */
export function askedOnce(provide: AwsCredentialIdentityProvider, { now }: Clock): AwsCredentialIdentityProvider {
  let held: Promise<AwsCredentialIdentity> | undefined;
  let until = Infinity;
  return (properties) => {
    if (held !== undefined && now().getTime() < until) return held;
    until = Infinity;
    const asked = provide(properties);
    held = asked;
    asked.then(
      ({ expiration }) => {
        if (expiration) until = expiration.getTime() - EARLY_MS;
      },
      () => (held = undefined),
    );
    return asked;
  };
}
