import type { TrailActor, TrailEvent } from '../../domain/sessions/trail-event.ts';
import { jsonOf } from '../../domain/json-of.ts';

/** A record as CloudTrail writes it: JSON text of LookupEvents, or a member of `Records` of a delivered file. */
export function trailEventOf(text: string): TrailEvent | null {
  return trailEventIn(jsonOf(text));
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
export function trailEventIn(json: unknown): TrailEvent | null {
  const record = objectOf(json);
  const [id, name, time] = [textOf(record['eventID']), textOf(record['eventName']), textOf(record['eventTime'])];
  const at = new Date(time ?? '');
  if (id === null || name === null || Number.isNaN(at.getTime())) return null;
  const identity = objectOf(record['userIdentity']);
  const parameters = objectOf(record['requestParameters']);
  const answer = objectOf(record['responseElements']);
  return {
    id,
    at: at.toISOString(),
    name,
    source: textOf(record['eventSource']) ?? '',
    account: textOf(record['recipientAccountId']) ?? textOf(identity['accountId']) ?? '',
    region: textOf(record['awsRegion']) ?? '',
    actor: actorOf(identity),
    person: personOf(record, identity),
    readOnly: record['readOnly'] === true || record['readOnly'] === 'true',
    errorCode: textOf(record['errorCode']),
    targets: targetsOf(record, parameters, answer),
    userAgent: textOf(record['userAgent']),
    sourceIp: textOf(record['sourceIPAddress']),
    token:
      name === 'CreateTokenWithIAM'
        ? { job: textOf(parameters['resource']), application: textOf(parameters['clientId']) }
        : null,
  };
}

/**
 * AWS's own samples have `onBehalfOf` in `userIdentity`, and once beside it.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
function personOf(record: Fields, identity: Fields): TrailEvent['person'] {
  const onBehalfOf = objectOf(identity['onBehalfOf'] ?? record['onBehalfOf']);
  const userId = textOf(onBehalfOf['userId']);
  return userId === null ? null : { userId, identityStoreArn: textOf(onBehalfOf['identityStoreArn']) };
}

function actorOf(identity: Fields): TrailActor {
  const issuer = objectOf(objectOf(identity['sessionContext'])['sessionIssuer']);
  return {
    type: textOf(identity['type']) ?? 'Unknown',
    arn: textOf(identity['arn']),
    role: issuer['type'] === 'Role' ? textOf(issuer['arn']) : null,
  };
}

/** The ARN that the answer names first, then what the request names. */
function targetsOf(record: Fields, parameters: Fields, answer: Fields): readonly string[] {
  const resources = Array.isArray(record['resources'])
    ? record['resources'].map((one) => textOf(objectOf(one)['ARN']) ?? textOf(objectOf(one)['arn']))
    : [];
  const named = (fields: Fields, pattern: RegExp): (string | null)[] =>
    Object.entries(fields).map(([key, value]) => (pattern.test(key) ? textOf(value) : null));
  const bucket = textOf(parameters['bucketName']);
  const object = bucket === null ? null : `s3://${bucket}/${textOf(parameters['key']) ?? ''}`;
  const found = [
    ...named(answer, /arn$/i),
    ...resources,
    object,
    textOf(parameters['resource']),
    ...named(parameters, /(arn|name|id)$/i),
  ];
  return [...new Set(found.filter((one) => one !== null && !one.startsWith('HIDDEN_')))].slice(
    0,
    MOST_TARGETS,
  ) as string[];
}

const MOST_TARGETS = 4;

type Fields = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
