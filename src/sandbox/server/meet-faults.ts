import { AwsError } from '../aws-error.ts';
import type { FaultKind } from '../ports.ts';
import type { FaultRecord } from '../world/records/fault.ts';
import type { WireRequest } from '../wire/message.ts';
import type { Wire } from '../wire/wire.ts';

/** Thrown to cut the connection without an answer. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
}

/** What a fault needs to know of the call it happens to. */
export interface FaultedCall {
  readonly service: string;
  readonly wire: Wire;
  readonly request: WireRequest;
  /** Milliseconds, of the world outside. */
  readonly realNow: number;
}

/** The first rule of that kind. */
export const faultOf = (faults: readonly FaultRecord[], kind: FaultKind): FaultRecord | undefined =>
  faults.find((one) => one.kind === kind);

/** Throws what these faults do to a call before it is handled. */
export function meetFaults(faults: readonly FaultRecord[], call: FaultedCall): void {
  const dropped = faultOf(faults, 'drop');
  if (dropped && dropped.after !== true) throw new ConnectionDropped();
  const skew = skewOf(faults);
  if (skew !== undefined) refuseSkewed(call, call.realNow + skew);
  if (faultOf(faults, 'expired')) throw expired(call.wire);
  if (faultOf(faults, 'throttle')) throw throttled(call);
  const failing = faultOf(faults, 'error');
  if (failing) throw serverError(failing.status ?? 500);
}

const SKEW_MS = 900_000;

/** How far the server's clock is off, if it is. */
export function skewOf(faults: readonly FaultRecord[]): number | undefined {
  const rule = faultOf(faults, 'skew');
  return rule && (rule.ms ?? SKEW_MS);
}

const TOLERANCE_MS = 300_000;

/** AWS takes a signature for five minutes: https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html */
function refuseSkewed({ service, wire, request }: FaultedCall, serverNow: number): void {
  const signed = request.headers['x-amz-date'] ?? request.query.get('X-Amz-Date') ?? '';
  const signedAt = Date.parse(signed.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(signedAt) || Math.abs(signedAt - serverNow) <= TOLERANCE_MS) return;
  const status = { status: 403 };
  if (service === 's3') {
    const text = 'The difference between the request time and the current time is too large.';
    throw new AwsError('RequestTimeTooSkewed', text, status);
  }
  const early = signedAt < serverNow;
  const bound = compact(early ? serverNow - TOLERANCE_MS : serverNow + TOLERANCE_MS);
  const text = early
    ? `Signature expired: ${signed} is now earlier than ${bound} (${compact(serverNow)} - 5 min.)`
    : `Signature not yet current: ${signed} is still later than ${bound} (${compact(serverNow)} + 5 min.)`;
  throw new AwsError(wire.kind === 'awsQuery' ? 'SignatureDoesNotMatch' : 'InvalidSignatureException', text, status);
}

const compact = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

function expired(wire: Wire): AwsError {
  const code = wire.kind === 'awsQuery' || wire.kind === 'restXml' ? 'ExpiredToken' : 'ExpiredTokenException';
  return new AwsError(code, 'The security token included in the request is expired', { status: 403 });
}

/** Where a service's own code is not in its model. */
const THROTTLES: Readonly<Record<string, readonly [code: string, message: string, status: number]>> = {
  s3: ['SlowDown', 'Please reduce your request rate.', 503],
  ec2: ['RequestLimitExceeded', 'Request limit exceeded.', 503],
};

const MODELLED = ['ThrottlingException', 'ThrottledException', 'TooManyRequestsException', 'SlowDownException'];

function throttled({ service, wire }: FaultedCall): AwsError {
  const known = THROTTLES[service];
  if (known) return new AwsError(known[0], known[1], { status: known[2] });
  const modelled = MODELLED.find((code) => wire.models(code));
  if (modelled) return new AwsError(modelled, 'Rate exceeded');
  return new AwsError(wire.kind === 'awsQuery' ? 'Throttling' : 'ThrottlingException', 'Rate exceeded');
}

const serverError = (status: number): AwsError =>
  status === 503
    ? new AwsError('ServiceUnavailable', 'The service is unavailable. Please try again shortly.', { status })
    : new AwsError('InternalFailure', 'The request processing has failed because of an unknown error.', { status });
