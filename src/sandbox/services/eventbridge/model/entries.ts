import type { PutEventsRequestEntry, PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import type { Call } from '../../../operation.ts';
import { busArn } from './buses.ts';
import { deliver, newEvent } from './deliver.ts';
import { parseArn } from '../../../../domain/arn.ts';

const MOST_BYTES = 1_048_576;

/** Puts one event on its bus, or says what is wrong with it. */
export function putEntry(call: Call, entry: PutEventsRequestEntry): PutEventsResultEntry {
  const problem = problemOf(entry);
  if (problem) return problem;
  const { Source: source = '', DetailType: type = '', Detail: detail = '{}', Resources: resources = [], Time } = entry;
  const event = newEvent(call.world, {
    'detail-type': type,
    source,
    account: call.account,
    region: call.region,
    resources,
    detail: JSON.parse(detail) as object,
    ...(Time && !Number.isNaN(Time.getTime()) && { time: Time.toISOString().replace(/\.\d{3}Z$/, 'Z') }),
  });
  const bus = parseArn(busArn(call, entry.EventBusName));
  const { account = call.account, region = call.region, resource = '' } = bus ?? {};
  deliver(call.world, event, { account, region, bus: resource.replace(/^event-bus\//, '') });
  return { EventId: event.id };
}

function problemOf({ Source, DetailType, Detail }: PutEventsRequestEntry): PutEventsResultEntry | undefined {
  const missing = Object.entries({ Source, DetailType, Detail }).find(([, value]) => !value);
  if (missing) {
    return {
      ErrorCode: 'InvalidArgument',
      ErrorMessage: `Parameter ${missing[0]} is not valid. Reason: ${missing[0]} is a required argument.`,
    };
  }
  if (Source?.startsWith('aws.'))
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
  if (!isObjectText(Detail ?? '')) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  if (Buffer.byteLength(Detail ?? '') > MOST_BYTES)
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Total size of the entry is over the limit.' };
  return undefined;
}

function isObjectText(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
