import type { LookupAttributeKey, LookupEventsRequest, LookupEventsResponse } from '@aws-sdk/client-cloudtrail';
import { AwsError } from '../../../aws-error.ts';
import type { Call } from '../../../operation.ts';
import type { EventRecord } from '../../../world/records/event.ts';
import type { World } from '../../../world/world.ts';
import { pageOf } from '../../page.ts';
import { fail } from './cloudtrail.ts';

const DAYS_90 = 90 * 24 * 3_600_000;

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html */
export function lookup(call: Call, input: LookupEventsRequest): LookupEventsResponse {
  throttle(call);
  const { LookupAttributes = [], StartTime, EndTime, MaxResults, NextToken } = input;
  if (LookupAttributes.length > 1)
    fail('InvalidLookupAttributesException', 'You can specify only one lookup attribute.');
  if (StartTime && EndTime && StartTime > EndTime)
    fail('InvalidTimeRangeException', 'The start time is after the end time.');
  const [attribute] = LookupAttributes;
  const from = Math.max(StartTime?.getTime() ?? 0, call.now - DAYS_90);
  const to = Math.min(EndTime?.getTime() ?? Infinity, call.now - call.world.pace.trail);
  const found = call.world.tables.events
    .by('place', `${call.account} ${call.region}`)
    .filter((one) => one.at >= from && one.at <= to)
    .filter((one) => !attribute || matches(one, attribute.AttributeKey, attribute.AttributeValue))
    .sort((a, b) => b.at - a.at);
  const { items, nextToken } = pageOf(found, {
    size: MaxResults,
    token: NextToken,
    query: [call.account, call.region, attribute, StartTime, EndTime],
    usual: 50,
    most: 50,
    badToken: () => fail('InvalidNextTokenException', 'The NextToken value is not valid for these parameters.'),
    badSize: () => fail('InvalidMaxResultsException', 'MaxResults must be between 1 and 50.'),
  });
  return { Events: items.map(toEvent), NextToken: nextToken };
}

function matches(event: EventRecord, key: LookupAttributeKey | undefined, value: string | undefined): boolean {
  const of: Readonly<Record<LookupAttributeKey, readonly string[]>> = {
    EventId: [event.id],
    EventName: [event.name],
    ReadOnly: [String(event.readOnly)],
    Username: [event.user],
    ResourceType: event.resources.map((one) => one.type),
    ResourceName: event.resources.map((one) => one.name),
    EventSource: [event.source],
    AccessKeyId: [event.accessKeyId],
  };
  return key !== undefined && Object.hasOwn(of, key)
    ? of[key].includes(value ?? '')
    : fail('InvalidLookupAttributesException', `The lookup attribute ${key ?? ''} is not valid.`);
}

const toEvent = (event: EventRecord) => ({
  EventId: event.id,
  EventName: event.name,
  ReadOnly: String(event.readOnly),
  ...(event.accessKeyId && { AccessKeyId: event.accessKeyId }),
  EventTime: new Date(event.at),
  EventSource: event.source,
  Username: event.user,
  Resources: event.resources.map(({ type, name }) => ({ ResourceType: type, ResourceName: name })),
  CloudTrailEvent: event.detail,
});

const PER_SECOND = 2;
const latest = new WeakMap<World, Map<string, readonly number[]>>();

/** Two requests a second for each account and Region, in real time: sandbox time may stand still. */
function throttle({ world, account, region }: Call): void {
  const places = latest.get(world) ?? new Map<string, readonly number[]>();
  latest.set(world, places);
  const now = world.realNow();
  const recent = (places.get(`${account} ${region}`) ?? []).filter((at) => now - at < 1000);
  if (recent.length >= PER_SECOND) throw new AwsError('ThrottlingException', 'Rate exceeded');
  places.set(`${account} ${region}`, [...recent, now]);
}
