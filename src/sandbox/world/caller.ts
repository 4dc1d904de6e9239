import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import { AwsError } from '../aws-error.ts';
import type { WireRequest } from '../wire/message.ts';
import { accountOfKey } from './access-keys.ts';

/** Who calls, from the request's signature alone; signatures themselves are not verified. */
export interface Caller {
  readonly account: AccountId;
  readonly region: Region;
  /** What `sts:GetCallerIdentity` answers. */
  readonly arn: Arn;
  readonly userId: string;
}

/** The credential scope of a signed request. */
export interface Signature {
  readonly accessKeyId: string;
  readonly region: Region;
  /** Signing name of the service. */
  readonly service: string;
}

/** What a session token of ours says. */
export interface SessionToken {
  readonly arn: Arn;
  readonly userId: string;
  /** Milliseconds. */
  readonly expires: number;
}

export function signatureOf(request: WireRequest): Signature | undefined {
  const header = /Credential=([^,\s]+)/.exec(request.headers['authorization'] ?? '')?.[1];
  const credential = header ?? request.query.get('X-Amz-Credential') ?? '';
  const [accessKeyId = '', , region = '', service = ''] = credential.split('/');
  return accessKeyId && service ? { accessKeyId, region, service } : undefined;
}

/** `query`: the service speaks awsQuery, whose codes for bad credentials differ. */
export function callerOf(signature: Signature, request: WireRequest, now: number, query: boolean): Caller {
  const account = accountOfKey(signature.accessKeyId);
  const invalid = query ? 'InvalidClientTokenId' : 'UnrecognizedClientException';
  if (!account) throw new AwsError(invalid, 'The security token included in the request is invalid.', { status: 403 });
  const { region } = signature;
  const text = request.headers['x-amz-security-token'] ?? request.query.get('X-Amz-Security-Token');
  if (!text) return { account, region, arn: `arn:aws:iam::${account}:root`, userId: account };
  const session = readSessionToken(text);
  if (session?.arn.split(':')[4] !== account) {
    throw new AwsError(invalid, 'The security token included in the request is invalid.', { status: 403 });
  }
  if (session.expires <= now) {
    const expired = query ? 'ExpiredToken' : 'ExpiredTokenException';
    throw new AwsError(expired, 'The security token included in the request is expired', { status: 403 });
  }
  return { account, region, arn: session.arn, userId: session.userId };
}

export const writeSessionToken = (session: SessionToken): string =>
  Buffer.from(JSON.stringify(session)).toString('base64url');

function readSessionToken(text: string): SessionToken | undefined {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<SessionToken>;
    const { arn, userId, expires } = value;
    if (typeof arn !== 'string' || typeof expires !== 'number') return undefined;
    return { arn, userId: String(userId), expires };
  } catch {
    return undefined;
  }
}
