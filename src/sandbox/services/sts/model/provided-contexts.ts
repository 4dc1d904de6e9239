import type { ProvidedContext } from '@aws-sdk/client-sts';
import { CONTEXT_PROVIDER, readContextAssertion, type OnBehalfOf } from '../../../access/context-assertion.ts';
import { fail, invalid } from './sts.ts';

/** What makes a session identity-enhanced. */
export interface Enhancement {
  readonly onBehalfOf: OnBehalfOf;
  /** Condition keys, at the assumption and on every call of the session. */
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * The person in whose name a role is to be assumed.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/trustedidentitypropagation-identity-enhanced-iam-role-sessions.html
 */
export function enhancement(contexts: readonly ProvidedContext[] | undefined, now: number): Enhancement | undefined {
  if (!contexts?.length) return undefined;
  const [{ ProviderArn: provider, ContextAssertion: text = '' } = {}] = contexts;
  if (contexts.length > 1) return invalid('Only one provided context is allowed.');
  if (provider !== CONTEXT_PROVIDER) return invalid(`The context provider ${provider} is not valid.`);
  const assertion = readContextAssertion(text);
  if (!assertion) return invalid('The context assertion is not valid.');
  if (assertion.expires <= now) return fail('ExpiredTokenException', 'The context assertion has expired.');
  const { userId, identityStoreArn, applicationArn, instanceArn, credentialId } = assertion;
  return {
    onBehalfOf: { userId, identityStoreArn },
    keys: {
      'identitystore:UserId': userId,
      'identitystore:IdentityStoreArn': identityStoreArn,
      'sts:RequestContextProviders': CONTEXT_PROVIDER,
      ...(applicationArn !== undefined && { 'identitycenter:ApplicationArn': applicationArn }),
      ...(instanceArn !== undefined && { 'identitycenter:InstanceArn': instanceArn }),
      ...(credentialId !== undefined && { 'identitycenter:CredentialId': credentialId }),
    },
  };
}
