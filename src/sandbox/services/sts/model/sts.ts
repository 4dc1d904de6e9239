import type * as Sts from '@aws-sdk/client-sts';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf } from '../../../operation.ts';
import { accessKeyFor } from '../../../world/access-keys.ts';
import { writeSessionToken, type SessionToken } from '../../../world/caller.ts';

/** Defines an operation of STS. */
export const stsOperation = operationOf<typeof Sts>();

/** Throws one of STS's own errors. */
export const fail = failure<typeof Sts>();

/** STS's `ValidationError` is on the wire, but not in its model. */
export const invalid = (message: string): never => {
  throw new AwsError('ValidationError', message);
};

/** Temporary credentials of an account for what the token says. */
export const credentialsFor = (account: string, token: SessionToken): Required<Sts.Credentials> => ({
  AccessKeyId: accessKeyFor(account, 'ASIA'),
  SecretAccessKey: 'sandbox'.padEnd(40, '0'),
  SessionToken: writeSessionToken(token),
  Expiration: new Date(token.expires),
});

/** A duration outside its limits, in the words of AWS. */
export const outOfRange = (seconds: number, bound: string): never =>
  invalid(
    `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value ${bound}`,
  );
