import type { Caller } from '../../../world/caller.ts';
import type { EventRecord } from '../../../world/records/event.ts';
import type { World } from '../../../world/world.ts';
import { expectDelivery } from './trail-delivery.ts';

/** A call that was made, as the server knows it. */
export interface MadeCall {
  readonly caller: Caller;
  /** As IAM actions name it. */
  readonly service: string;
  readonly operation: string;
  readonly mutates: boolean;
  readonly input?: object;
  readonly output?: object;
  readonly error?: { readonly code: string; readonly message: string };
  /** Told beside what the request says: of jobs' sessions. */
  readonly requestParameters?: object;
  /** `sagemaker.amazonaws.com`, when it is not that of the service. */
  readonly source?: string;
  /** Its own of whoever called; of a service that calls for somebody, the service's name. */
  readonly userAgent?: string | undefined;
}

const AT_MOST = 10_000;

/** Every call leaves its event; reads are forgotten with the process, writes are kept with what they wrote. */
export function recordEvent(world: World, made: MadeCall): void {
  const record = eventOf(made, world.newId(), world.now());
  const { events } = world.tables;
  // A read's event is written out only when somebody looks for it: most never are, and reads are many.
  if (made.mutates) events.put(record.id, { ...record });
  else events.restore(record.id, record);
  expectDelivery(world, record);
  for (const [oldest] of events.entries()) {
    if (events.size <= AT_MOST) break;
    events.restore(oldest, undefined);
  }
}

/** The event of a call; what is costly of it is made when it is read. */
function eventOf(made: MadeCall, id: string, at: number): EventRecord {
  const { caller, service, operation, mutates } = made;
  const source = made.source ?? `${SOURCES[service] ?? service}.amazonaws.com`;
  const parameters = (): object => made.requestParameters ?? hidden(made.input ?? {});
  return {
    id,
    account: caller.account,
    region: caller.region,
    at,
    name: operation,
    source,
    user: caller.arn.slice(caller.arn.lastIndexOf('/') + 1).replace(/^.*:root$/, 'root'),
    accessKeyId: caller.accessKeyId ?? '',
    readOnly: !mutates,
    get resources() {
      return resourcesIn(parameters());
    },
    get detail() {
      return JSON.stringify({
        eventVersion: '1.11',
        userIdentity: identityOf(caller),
        eventTime: new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z'),
        eventSource: source,
        eventName: operation,
        awsRegion: caller.region,
        sourceIPAddress: made.userAgent?.endsWith('.amazonaws.com') ? made.userAgent : '127.0.0.1',
        userAgent: made.userAgent || 'sandbox',
        ...(made.error && { errorCode: made.error.code, errorMessage: made.error.message }),
        requestParameters: parameters(),
        responseElements: mutates && made.output ? hidden(made.output) : null,
        requestID: id,
        eventID: id,
        readOnly: !mutates,
        eventType: 'AwsApiCall',
        managementEvent: true,
        recipientAccountId: caller.account,
        eventCategory: 'Management',
      });
    },
  };
}

const SOURCES: Readonly<Record<string, string>> = { 's3-control': 's3', 'sso-oidc': 'sso-oauth' };

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
function identityOf({ arn, account, userId, accessKeyId, onBehalfOf, session }: Caller): object {
  const role = /:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  return {
    type: typeOf(arn),
    principalId: userId,
    arn,
    accountId: account,
    ...(accessKeyId && { accessKeyId }),
    ...(role && {
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: userId.split(':')[0],
          arn: session?.role ?? `arn:aws:iam::${account}:role/${role}`,
          accountId: account,
          userName: role,
        },
        attributes: {
          ...(session && { creationDate: new Date(session.issuedAt).toISOString() }),
          mfaAuthenticated: 'false',
        },
      },
    }),
    ...(onBehalfOf && { onBehalfOf: { userId: onBehalfOf.userId, identityStoreArn: onBehalfOf.identityStoreArn } }),
  };
}

function typeOf(arn: string): string {
  if (/:assumed-role\//.test(arn)) return 'AssumedRole';
  if (arn.endsWith(':root')) return 'Root';
  return arn.endsWith(':web-identity') ? 'WebIdentityUser' : 'IAMUser';
}

const SECRET = /token$|secret|password|^code$|assertion|^credentials$|^policyDocumentSecret$/i;
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';
const LONGEST = 4_096;

/** Members in lower camel case, secrets and long texts left out, as CloudTrail shows them. */
function hidden(value: object): object {
  const visit = (one: unknown, key: string): unknown => {
    if (SECRET.test(key) && !/^(next|client.*)token$/i.test(key)) return HIDDEN;
    // Documents (https://smithy.io/2.0/spec/simple-types.html#document) may hold integers that JSON.stringify refuses.
    if (typeof one === 'bigint') return String(one);
    if (one instanceof Date || one instanceof String) return one.valueOf();
    if (typeof one === 'string') return one.length > LONGEST ? `${one.slice(0, LONGEST)}…` : one;
    if (one instanceof Uint8Array) return undefined;
    if (Array.isArray(one)) return one.slice(0, 100).map((item) => visit(item, ''));
    if (typeof one !== 'object' || one === null) return typeof one === 'function' ? undefined : one;
    if (Object.getPrototypeOf(one) !== Object.prototype && Object.getPrototypeOf(one) !== null) return undefined;
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [lower(name), visit(item, name)]));
  };
  const seen = visit(value, '');
  // An operation without input takes whatever body it is sent.
  return typeof seen === 'object' && seen !== null ? seen : {};
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Resources named by the parameters: what `LookupEvents` finds by name. */
function resourcesIn(parameters: object): { readonly type: string; readonly name: string }[] {
  return Object.entries(parameters).flatMap(([key, value]) =>
    typeof value === 'string' && /(^name|Name|Arn|ARN|Id)$/.test(key)
      ? [{ type: key.replace(/(Name|Arn|ARN|Id)$/, ''), name: value }]
      : [],
  );
}
