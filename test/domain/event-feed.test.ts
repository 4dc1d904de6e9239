import { expect, test } from 'vitest';
import { regionOfQueue } from '../../src/domain/event-feed.ts';

test.each([
  ['https://sqs.eu-west-1.amazonaws.com/111122223333/feed', 'eu-west-1'],
  ['https://vpce-0a1b-2c3d.sqs.us-gov-west-1.vpce.amazonaws.com/111122223333/feed', 'us-gov-west-1'],
  ['http://127.0.0.1:4571/111122223333/feed', undefined],
])('the queue %s is in Region %s', (url, region) => {
  expect(regionOfQueue(url)).toBe(region);
});
