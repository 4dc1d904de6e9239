import { afterAll, describe, expect, test } from 'vitest';

import { measure } from '../../../../scripts/genuine-provider/measure.ts';
import type { Planner } from '../../../../scripts/genuine-provider/measure.ts';
import { KEPT } from '../../../../scripts/genuine-provider/kept.ts';
import { openGenuineProvider } from '../../../../scripts/genuine-provider/open.ts';
import { createClientPool } from '../../../../src/sandbox/provider/aws/clients.ts';
import { createProvider } from '../../../../src/sandbox/provider/engine/provider.ts';
import { decodeMessage, encodeMessage } from '../../../../src/sandbox/provider/protocol/codec.ts';
import { schemaData } from '../../../../src/sandbox/provider/schema/schema-data.ts';
import type { Hints } from '../../../../src/sandbox/provider/schema/schema.ts';
import { realClock } from '../../../../src/sandbox/real-clock.ts';
import { OWNER } from '../support/served.ts';

const { resources } = schemaData();
const genuine = await openGenuineProvider(Object.keys(resources));
if (genuine === undefined)
  process.stderr.write('SKIPPED: no copy of the genuine hashicorp/aws provider on this machine\n');

const handlers = createProvider({ clients: createClientPool('http://127.0.0.1:1'), clock: realClock, environment: {} });
const session = {
  stop: new AbortController(),
  settings: { account: OWNER, region: 'us-east-1', defaultTags: {}, ignoredTags: { keys: [], prefixes: [] } },
};
/** The served provider; a plan asks AWS nothing. */
const served: Planner = async (request) => {
  const message = decodeMessage('PlanRequest', encodeMessage('PlanRequest', request));
  const answer = await handlers.PlanResourceChange(message, session);
  return decodeMessage('PlanResponse', Buffer.isBuffer(answer) ? answer : encodeMessage('PlanResponse', answer));
};

describe.skipIf(genuine === undefined)('plans are those of the genuine provider', () => {
  afterAll(() => genuine?.close());

  // Every attribute of every type is changed, once in both.
  test.each(Object.keys(genuine?.resources ?? {}))('%s', async (type) => {
    const theirs = genuine?.resources[type] ?? {};
    const ours = resources[type]?.block ?? {};
    const found = await measure(served, type, ours);
    const expected = genuine && (await measure((request) => genuine.call('PlanResourceChange', request), type, theirs));
    const comparable = ({ changed, hints }: { changed: readonly string[]; hints: Hints }, other: readonly string[]) =>
      Object.fromEntries(
        changed
          .filter((path) => other.includes(path) && !(`${type}.${path}` in KEPT))
          .map((path) => [path, hints[path] ?? {}]),
      );
    expect(comparable(found, expected?.changed ?? [])).toEqual(expected && comparable(expected, found.changed));
  });
});
