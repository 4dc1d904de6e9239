import { mapping, optional, text } from './described.ts';
import { suppress } from './suppressions.ts';

export const eventFeed = mapping({
  account: text('alias', 'alias of the account whose pipelines are told of'),
  queue: optional(text('feedName', 'name of the queue and of the rule that fills it; default: sagelane-events')),
  suppress,
});
