import type {
  CreateEventDataStoreRequest,
  EventDataStoreStatus,
  GetEventDataStoreResponse,
} from '@aws-sdk/client-cloudtrail';
import type { Call } from '../../../operation.ts';
import { GONE } from '../../../world/records/resource.ts';
import { newIdentifier } from './identifier.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './cloudtrail.ts';
import { fromTags } from '../../tag-list.ts';

type StoreBody = Omit<CreateEventDataStoreRequest, 'TagsList' | 'StartIngestion'>;
type Store = Kept<StoreBody>;

export const stores = resourceKind<StoreBody>('cloudtrail:event-data-store');

export function makeStore(
  call: Call,
  { TagsList, StartIngestion: _start, ...input }: CreateEventDataStoreRequest,
): Store {
  if (stores.own(call).some((one) => one.body.Name === input.Name))
    fail(
      'EventDataStoreAlreadyExistsException',
      `An event data store with the name ${input.Name ?? ''} already exists.`,
    );
  const id = newIdentifier(call);
  return stores.make(call, {
    arn: `arn:aws:cloudtrail:${call.region}:${call.account}:eventdatastore/${id}`,
    name: id,
    status: 'CREATED',
    next: [{ status: 'ENABLED', after: call.world.pace.settle }],
    tags: fromTags(TagsList),
    body: {
      AdvancedEventSelectors: USUAL,
      MultiRegionEnabled: true,
      OrganizationEnabled: false,
      RetentionPeriod: input.BillingMode === 'FIXED_RETENTION_PRICING' ? 2557 : 366,
      TerminationProtectionEnabled: true,
      BillingMode: 'EXTENDABLE_RETENTION_PRICING',
      ...input,
    },
  });
}

const USUAL = [
  { Name: 'Default management events', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
];

export function storeNamed(arn: string | undefined, call: Call): Store {
  const id = (arn ?? '').replace(/^.*\//, '');
  const found = stores.own(call).find((one) => one.name === id);
  return found ?? fail('EventDataStoreNotFoundException', `The event data store ${arn ?? ''} could not be found.`);
}

const SEVEN_DAYS = 7 * 24 * 3_600_000;

/** It stays for seven days, and can be restored meanwhile. */
export function removeStore(call: Call, store: Store): void {
  if (store.body.TerminationProtectionEnabled)
    fail('EventDataStoreTerminationProtectedException', 'The event data store is protected from termination.');
  if (store.status === 'PENDING_DELETION') fail('InactiveEventDataStoreException', 'The event data store is inactive.');
  const next = [{ status: GONE, after: SEVEN_DAYS }];
  stores.change(call.world, store, { status: 'PENDING_DELETION', next, by: call.caller.arn });
}

export const toStore = (store: Store): GetEventDataStoreResponse => ({
  ...store.body,
  EventDataStoreArn: store.arn,
  Status: store.status as EventDataStoreStatus,
  CreatedTimestamp: new Date(store.createdAt),
  UpdatedTimestamp: new Date(store.updatedAt),
});
