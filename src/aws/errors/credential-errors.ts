import type { AwsErrorRow } from './aws-error-row.ts';

export const credentialErrors = [
  {
    codes: ['CredentialsProviderError', 'ProviderError', 'TokenProviderError'],
    message: /sso|token is expired|refresh/i,
    what: 'the SSO login {profile} for account {account} has ended',
    fix: 'log in again: aws sso login {profileFlag}',
  },
  {
    codes: ['AccessDenied', 'AccessDeniedException'],
    operations: ['AssumeRole', 'GetCallerIdentity'],
    message: /MultiFactorAuthentication failed/i,
    what: 'AWS does not accept the MFA code {profile} for account {account}',
    fix: 'do it again with a new code: each is valid once, for half a minute; check the clock of the device',
  },
  {
    codes: ['CredentialsProviderError', 'ProviderError'],
    message: /multi-factor|mfa/i,
    what: 'the credentials {profile} for account {account} need an MFA code',
    fix: 'run it in a terminal, where the code is asked for, or get a session first (aws sts get-session-token --serial-number … --token-code …) and use its credentials',
  },
  {
    codes: ['CredentialsProviderError', 'ProviderError'],
    message: /could not (resolve credentials using profile|be found)|profile .* not|not find profile/i,
    what: 'the AWS profile {profileName} for account {account} is not known, or holds no credentials',
    fix: 'see aws configure list-profiles; correct profile in the manifest, or make it with aws configure sso {profileFlag}',
  },
  {
    codes: ['CredentialsProviderError', 'ProviderError', 'CredentialsError'],
    what: 'no credentials for account {account}',
    fix: 'log in (aws sso login), set AWS_PROFILE, or give the account a profile or assumeRole in the manifest; or try --sandbox',
  },
  {
    codes: ['ExpiredTokenException', 'ExpiredToken', 'RequestExpired'],
    what: 'the credentials {profile} for account {account} have expired',
    fix: 'log in again: aws sso login {profileFlag}',
  },
  {
    codes: ['UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidAccessKeyId', 'IncompleteSignature'],
    what: 'AWS does not know the credentials {profile} for account {account}',
    fix: 'see that they belong to this partition and Region ({region}) and are not deleted; log in again',
  },
  {
    codes: ['InvalidSignatureException', 'SignatureDoesNotMatch', 'RequestTimeTooSkewed', 'NotAuthorized'],
    what: 'AWS does not accept the signature of {operation} for account {account}',
    fix: 'check the secret access key, and the clock of this machine',
  },
  {
    codes: ['AccessDenied', 'AccessDeniedException'],
    operations: ['AssumeRole', 'GetCallerIdentity'],
    what: 'the role for account {account} cannot be assumed',
    fix: "see that the role exists, that its trust policy names the caller, and that the caller's policy allows sts:AssumeRole on it",
  },
  {
    codes: ['RegionDisabledException', 'OptInRequired'],
    what: 'Region {region} is not enabled for account {account}',
    fix: 'enable the Region in the account settings, or correct region in the manifest',
  },
] as const satisfies readonly AwsErrorRow[];
