import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef, StaticErrorSchema, StaticStructureSchema } from '@smithy/types';
import type { AwsError } from '../aws-error.ts';

/** An error ready to be written: status, the schema of its envelope, the value. */
export interface ErrorEnvelope {
  readonly status: number;
  readonly schema: StaticStructureSchema;
  readonly value: Record<string, unknown>;
}

const STRING = 0;
const STRUCTURE = 3;

/** The schema of an error that the service does not model. */
export const unmodelledError = (namespace: string, code: string): StaticErrorSchema => [
  -3,
  namespace,
  code,
  { error: 'client' },
  ['message'],
  [STRING],
];

export function jsonError(schema: StaticErrorSchema, error: AwsError, qualified: boolean): ErrorEnvelope {
  const members = membersOf(schema);
  if (!members.some(([name]) => isMessage(name))) members.push(['message', STRING]);
  const value: Record<string, unknown> = { ...error.members };
  for (const [name] of members) if (isMessage(name)) value[name] = error.message;
  members.push(['__type', STRING]);
  value['__type'] = qualified ? `${schema[1]}#${error.code}` : error.code;
  const status = qualified ? plainStatusOf(schema, error) : statusOf(schema, error);
  return { status, schema: structure(schema[1], error.code, members), value };
}

/**
 * The status tells no more than whose fault it is where the protocol is not REST, whatever the model has: `NotFoundException`
 * is a 400 at https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html#API_DescribeKey_Errors.
 */
const plainStatusOf = (schema: StaticErrorSchema, error: AwsError): number =>
  error.status ?? (traitsOf(schema).error === 'server' ? 500 : 400);

export function xmlError(schema: StaticErrorSchema, error: AwsError, requestId: string): ErrorEnvelope {
  const { error: fault, awsQueryError } = traitsOf(schema);
  const own = membersOf(schema).filter(([name]) => !/^(message|code|type)$/i.test(name));
  const inner = structure(schema[1], 'Error', [['Type', STRING], ['Code', STRING], ['Message', STRING], ...own]);
  const envelope = structure(schema[1], 'ErrorResponse', [
    ['Error', () => inner],
    ['RequestId', STRING],
  ]);
  const body = {
    ...error.members,
    Type: fault === 'server' ? 'Receiver' : 'Sender',
    Code: awsQueryError?.[0] ?? error.code,
    Message: error.message,
  };
  return { status: statusOf(schema, error), schema: envelope, value: { Error: body, RequestId: requestId } };
}

/** EC2's envelope holds a list of errors, of which there is one. */
export function ec2Error(schema: StaticErrorSchema, error: AwsError, requestId: string): ErrorEnvelope {
  const inner = structure(schema[1], 'Error', [
    ['Code', STRING],
    ['Message', STRING],
  ]);
  const errors = structure(schema[1], 'Errors', [['Error', () => inner]]);
  const envelope = structure(schema[1], 'Response', [
    ['Errors', () => errors],
    ['RequestID', STRING],
  ]);
  const value = { Errors: { Error: { Code: error.code, Message: error.message } }, RequestID: requestId };
  return { status: statusOf(schema, error), schema: envelope, value };
}

/** S3's errors have no envelope around them. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export function s3Error(schema: StaticErrorSchema, error: AwsError, requestId: string): ErrorEnvelope {
  const own = Object.keys(error.members).map((name): [string, $SchemaRef] => [name, STRING]);
  const envelope = structure(schema[1], 'Error', [
    ['Code', STRING],
    ['Message', STRING],
    ...own,
    ['RequestId', STRING],
    ['HostId', STRING],
  ]);
  const value = { ...error.members, Code: error.code, Message: error.message, RequestId: requestId, HostId: 'sandbox' };
  return { status: statusOf(schema, error), schema: envelope, value };
}

/** `x-amzn-query-error`: the code a service used when it spoke awsQuery. */
export const queryErrorHeader = (schema: StaticErrorSchema, error: AwsError): string => {
  const { error: fault, awsQueryError } = traitsOf(schema);
  return `${awsQueryError?.[0] ?? error.code};${fault === 'server' ? 'Receiver' : 'Sender'}`;
};

interface ErrorTraits {
  readonly error?: 'client' | 'server';
  readonly httpError?: number;
  readonly awsQueryError?: readonly [string, number];
}

const traitsOf = (schema: StaticErrorSchema): ErrorTraits =>
  NormalizedSchema.of(schema).getMergedTraits() as unknown as ErrorTraits;

function statusOf(schema: StaticErrorSchema, error: AwsError): number {
  const { error: fault, httpError, awsQueryError } = traitsOf(schema);
  return error.status ?? httpError ?? awsQueryError?.[1] ?? (fault === 'server' ? 500 : 400);
}

const isMessage = (name: string): boolean => /^message$/i.test(name);

const membersOf = (schema: StaticErrorSchema): [string, $SchemaRef][] =>
  schema[4].map((name, index) => [name, schema[5][index] ?? STRING]);

const structure = (
  namespace: string,
  name: string,
  members: readonly [string, $SchemaRef][],
): StaticStructureSchema => [
  STRUCTURE,
  namespace,
  name,
  0,
  members.map(([member]) => member),
  members.map(([, ref]) => ref),
];
