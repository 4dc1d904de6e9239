import { busArn, busPolicy, onBus } from './model/buses.ts';
import { putEntry } from './model/entries.ts';
import { eventbridgeOperation, invalid } from './model/eventbridge.ts';

interface Entries {
  readonly Entries?: readonly { readonly EventBusName?: string | undefined }[] | undefined;
}

export const putEvents = eventbridgeOperation({
  name: 'PutEvents',
  mutates: true,
  assumed: 'events are delivered at once; access is decided on the bus of the first entry',
  ...onBus((input: Entries) => input.Entries?.[0]?.EventBusName),
  policy: (input, call) => busPolicy(call.world, busArn(call, input.Entries?.[0]?.EventBusName)),
  handle: ({ Entries: entries = [] }, call) => {
    if (entries.length === 0 || entries.length > 10) {
      return invalid(
        "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length less than or equal to 10 and greater than or equal to 1",
      );
    }
    const results = entries.map((entry) => putEntry(call, entry));
    return { FailedEntryCount: results.filter((one) => one.ErrorCode !== undefined).length, Entries: results };
  },
});
