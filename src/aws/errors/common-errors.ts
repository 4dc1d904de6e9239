import type { AwsErrorRow } from './aws-error-row.ts';

export const commonErrors = [
  {
    codes: ['AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation'],
    what: 'account {account} may not call {operation}',
    fix: "check the caller's identity policy, service control policies, and whether the share grants it (sagelane shares list)",
  },
  {
    codes: [
      'ThrottlingException',
      'Throttling',
      'ThrottledException',
      'TooManyRequestsException',
      'RequestLimitExceeded',
      'SlowDown',
    ],
    what: 'AWS throttles {operation} for account {account}',
    fix: 'wait a little and do it again; watch at a longer interval',
    passing: true,
  },
  {
    codes: [
      'InternalFailure',
      'InternalServerError',
      'InternalServerException',
      'ServerInternalException',
      'InternalError',
      'ServiceUnavailableException',
      'ServiceUnavailable',
      '500',
      '502',
      '503',
      '504',
    ],
    what: 'AWS could not answer {operation}',
    fix: 'this is on the side of AWS; do it again in a minute, and see https://health.aws.amazon.com',
    passing: true,
  },
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'],
    what: 'the host of {operation} in {region} cannot be found',
    fix: 'check the network and DNS, and that Region {region} exists and has this service',
    passing: true,
  },
  {
    codes: ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'ETIMEDOUT'],
    what: 'nothing answers {operation} at {endpoint}',
    fix: 'check the network and proxy; with --sandbox=URL see that the sandbox runs (sagelane sandbox start)',
    passing: true,
  },
  {
    codes: ['TimeoutError', 'RequestTimeout', 'RequestTimeoutException'],
    what: '{operation} got no answer in time from {endpoint}',
    fix: 'check the network and proxy, and do it again',
    passing: true,
  },
  {
    codes: ['NotImplemented', 'NotEmulated', 'UnknownOperationException'],
    what: '{operation} is not known at {endpoint}',
    fix: 'with --sandbox: docs/sandbox-coverage.md lists what is emulated; else check the Region and the endpoint',
  },
  {
    codes: ['ValidationException', 'ValidationError'],
    what: 'AWS does not accept the values of {operation}',
    fix: 'correct the value that AWS names',
  },
  {
    codes: ['WrongAccount'],
    what: 'the credentials {profile} do not belong to account {account}',
    fix: 'correct profile, assumeRole or id of the account in the manifest, or set AWS_PROFILE',
  },
] as const satisfies readonly AwsErrorRow[];
