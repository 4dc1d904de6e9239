import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import type { OnBehalfOf } from '../access/context-assertion.ts';
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
  /** The key id of the signature, as CloudTrail shows it. */
  readonly accessKeyId?: string;
  /** Of temporary credentials. */
  readonly session?: Session;
  /** Whom an identity-enhanced session acts for. */
  readonly onBehalfOf?: OnBehalfOf;
}

/** What was fixed when temporary credentials were issued. */
export interface Session {
  /** Milliseconds; `aws:TokenIssueTime`. */
  readonly issuedAt: number;
  /** Milliseconds. */
  readonly expires: number;
  /** The role it is of, with its path; absent for the account's own. */
  readonly role?: Arn;
  /** Session policies: texts of them, and ARNs of managed ones. */
  readonly policies?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly sourceIdentity?: string;
  /** Condition keys that the session carries, such as `identitystore:UserId`. */
  readonly context?: Readonly<Record<string, string>>;
}

/** The credential scope of a signed request. */
export interface Signature {
  readonly accessKeyId: string;
  readonly region: Region;
  /** Signing name of the service. */
  readonly service: string;
}

/** What a session token of ours says. */
export interface SessionToken extends Session {
  readonly arn: Arn;
  readonly userId: string;
  readonly onBehalfOf?: OnBehalfOf;
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
  const { region, accessKeyId } = signature;
  const text = request.headers['x-amz-security-token'] ?? request.query.get('X-Amz-Security-Token');
  if (!text) return { account, region, arn: `arn:aws:iam::${account}:root`, userId: account, accessKeyId };
  const token = readSessionToken(text);
  if (token?.arn.split(':')[4] !== account) {
    throw new AwsError(invalid, 'The security token included in the request is invalid.', { status: 403 });
  }
  if (token.expires <= now) {
    const expired = query ? 'ExpiredToken' : 'ExpiredTokenException';
    throw new AwsError(expired, 'The security token included in the request is expired', { status: 403 });
  }
  const { arn, userId, onBehalfOf, ...session } = token;
  return { account, region, arn, userId, accessKeyId, session, ...(onBehalfOf && { onBehalfOf }) };
}

export const writeSessionToken = (session: SessionToken): string =>
  Buffer.from(JSON.stringify(session)).toString('base64url');

function readSessionToken(text: string): SessionToken | undefined {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<SessionToken>;
    const { arn, userId, expires, issuedAt = 0 } = value;
    if (typeof arn !== 'string' || typeof expires !== 'number') return undefined;
    return { ...value, arn, userId: String(userId), expires, issuedAt };
  } catch {
    return undefined;
  }
}
