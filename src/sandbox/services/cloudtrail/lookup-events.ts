import { cloudtrailOperation } from './model/cloudtrail.ts';
import { lookup } from './model/lookup.ts';

export const lookupEvents = cloudtrailOperation({
  name: 'LookupEvents',
  mutates: false,
  assumed:
    'a call leaves its event in the account and Region of its caller alone; events of reads are forgotten when the sandbox stops, and 10,000 are kept',
  handle: (input, call) => lookup(call, input),
});
