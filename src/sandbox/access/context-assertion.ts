/** The person behind an identity-enhanced session, as CloudTrail's `onBehalfOf` and `identitystore:UserId` name them. */
export interface OnBehalfOf {
  readonly userId: string;
  /** `arn:aws:identitystore::ACCOUNT:identitystore/d-…`. */
  readonly identityStoreArn: string;
}

/**
 * What Identity Center says of a signed-in person: `sso-oidc:CreateTokenWithIAM` answers it as `identityContext`, and
 * `sts:AssumeRole` takes it as the assertion of a provided context.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/trustedidentitypropagation-identity-enhanced-iam-role-sessions.html
 */
export interface ContextAssertion extends OnBehalfOf {
  /** Milliseconds. */
  readonly expires: number;
  readonly applicationArn?: string;
  readonly instanceArn?: string;
  readonly credentialId?: string;
}

/** The only provider of contexts there is. */
export const CONTEXT_PROVIDER = 'arn:aws:iam::aws:contextProvider/IdentityCenter';

/** Opaque to clients; not signed, as nothing in the sandbox is. */
export const writeContextAssertion = (assertion: ContextAssertion): string =>
  `sandbox.${Buffer.from(JSON.stringify(assertion)).toString('base64url')}`;

export function readContextAssertion(text: string): ContextAssertion | undefined {
  try {
    const value = JSON.parse(Buffer.from(text.replace(/^sandbox\./, ''), 'base64url').toString('utf8')) as unknown;
    const { userId, identityStoreArn, expires } = value as Partial<ContextAssertion>;
    const whole = typeof userId === 'string' && typeof identityStoreArn === 'string' && typeof expires === 'number';
    return whole ? (value as ContextAssertion) : undefined;
  } catch {
    return undefined;
  }
}
