import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAws } from '../../../src/aws/index.ts';
import type { TrailHistory, TrailWish } from '../../../src/aws/ports.ts';

const ACCOUNT = '777788889999';
const NOW = Date.parse('2026-11-21T12:00:00Z');
const MINUTE = 60_000;
const DAY = 86_400_000;

interface Asked {
  readonly StartTime: number;
  readonly EndTime?: number;
  readonly NextToken?: string;
  readonly LookupAttributes?: readonly { readonly AttributeValue: string }[];
}

let server: Server;
let folder: string;
let happened: number[];
let asked: Asked[];
let breakAfter: number;
let now: number;

/** CloudTrail from outside: newest first, 50 a page, both ends included. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trail-'));
  [happened, asked, breakAfter, now] = [[], [], Infinity, NOW];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const wish = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
      asked.push(wish);
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      if (asked.length > breakAfter) {
        response.statusCode = 400;
        return response.end(JSON.stringify({ __type: 'AccessDeniedException', message: 'no more' }));
      }
      const skip = Number(wish.NextToken ?? 0);
      const found = happened
        .map((at, index) => ({ at, index }))
        .filter(({ at }) => at / 1000 >= wish.StartTime && at / 1000 <= (wish.EndTime ?? Infinity))
        .sort((a, b) => b.at - a.at);
      const Events = found.slice(skip, skip + 50).map(({ at, index }) => ({
        EventId: `e${index}`,
        EventTime: at / 1000,
        CloudTrailEvent: JSON.stringify(recordOf(at, index)),
      }));
      return response.end(
        JSON.stringify({ Events, ...(found.length > skip + 50 && { NextToken: String(skip + 50) }) }),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

/** Every third names a person. */
const recordOf = (at: number, index: number) => ({
  eventID: `e${index}`,
  eventName: 'CreateTrainingJob',
  eventTime: new Date(at).toISOString().replace('.000Z', 'Z'),
  eventSource: 'sagemaker.amazonaws.com',
  recipientAccountId: ACCOUNT,
  userIdentity: { type: 'AssumedRole', ...(index % 3 === 0 && { onBehalfOf: { userId: 'u1' } }) },
});

const WISH: TrailWish = {
  lookups: [{ kind: 'name', value: 'CreateTrainingJob' }],
  from: new Date(NOW - 90 * DAY).toISOString(),
};

/** A process of its own: only the folder is common. */
async function read(wish: Partial<TrailWish> = {}, cacheFolder: string | undefined = folder): Promise<TrailHistory> {
  const clock = { now: () => new Date(now), sleep: (ms: number) => Promise.resolve(void (now += ms)) };
  const aws = createAws({
    accounts: [{ id: ACCOUNT, region: 'us-east-1' }],
    sandboxUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    defaultRegion: 'us-east-1',
    toolVersion: '0.0.0',
    env: {},
    clock,
    cacheFolder,
  });
  try {
    return await aws.readers(ACCOUNT).trail.history({ ...WISH, ...wish });
  } finally {
    aws.close();
  }
}

const every = (count: number, apart: number, before = NOW - 60 * MINUTE): number[] =>
  Array.from({ length: count }, (_one, index) => Math.floor((before - index * apart) / 1000) * 1000);

describe('the history', () => {
  test('holds who acted for somebody, of all pages, newest first', async () => {
    happened = every(120, MINUTE);
    const { events, readAt } = await read();
    expect(events).toHaveLength(40);
    expect(events.map(({ at }) => at)).toEqual([...events.map(({ at }) => at)].sort().reverse());
    expect(asked).toHaveLength(3);
    expect(readAt).not.toBeNull();
  });

  test('asks the next time only for what is new, and what may have come late', async () => {
    happened = every(120, MINUTE);
    await read();
    asked = [];
    now = NOW + 30 * MINUTE;
    happened.push(NOW - 10 * MINUTE, NOW + 20 * MINUTE, NOW + 21 * MINUTE);
    const { events } = await read();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.StartTime).toBeGreaterThanOrEqual((NOW - 16 * MINUTE) / 1000);
    expect(asked[0]?.EndTime).toBeUndefined();
    expect(events[0]?.at).toBe(new Date(NOW - 10 * MINUTE).toISOString());
  });

  test('goes on where a reading was cut, and misses nothing', async () => {
    happened = every(400, MINUTE);
    breakAfter = 4;
    await expect(read()).rejects.toMatchObject({ code: 'AccessDeniedException' });
    const before = await read({ cachedOnly: true });
    expect(before.events.length).toBeGreaterThan(50);
    asked = [];
    breakAfter = Infinity;
    const { events, from } = await read();
    expect(events).toHaveLength(134);
    expect(Date.parse(from)).toBeLessThan(NOW - 89 * DAY);
    // 4 pages were read: 200 of 400. What is new costs one request, what was left four or five.
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  test('finds events of one second on both sides of a cut', async () => {
    happened = Array.from({ length: 90 }, () => NOW - 60 * MINUTE);
    breakAfter = 1;
    await expect(read()).rejects.toMatchObject({ code: 'AccessDeniedException' });
    breakAfter = Infinity;
    expect((await read()).events).toHaveLength(30);
  });

  test('spends no more requests than it may, and says how far it got', async () => {
    happened = every(400, MINUTE);
    const { from } = await read({ mostRequests: 2 });
    expect(asked).toHaveLength(2);
    expect(Date.parse(from)).toBeGreaterThan(NOW - 3 * 60 * MINUTE);
    const next = await read({ mostRequests: 3 });
    expect(Date.parse(next.from)).toBeLessThan(Date.parse(from));
  });

  test('that has little time holds the newest of every lookup, and goes on from there', async () => {
    happened = every(400, MINUTE);
    const lookups = ['CreateTrainingJob', 'CreateProcessingJob'].map((value) => ({ kind: 'name', value }) as const);
    const { from } = await read({ lookups, withinMs: 1_500 });
    const names = asked.map(({ LookupAttributes }) => LookupAttributes?.[0]?.AttributeValue);
    expect(names.slice(0, 2)).toEqual(['CreateTrainingJob', 'CreateProcessingJob']);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(Date.parse(from)).toBeLessThanOrEqual(NOW - 108 * MINUTE);
    expect(Date.parse(from)).toBeGreaterThan(NOW - 300 * MINUTE);
    const whole = await read({ lookups });
    expect(Date.parse(whole.from)).toBeLessThan(NOW - 89 * DAY);
    expect(whole.events).toHaveLength(134);
  });

  test('is not asked for what everything that was read holds already', async () => {
    happened = every(10, MINUTE);
    await read({ lookups: [{ kind: 'all' }] });
    asked = [];
    await read();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.StartTime).toBeGreaterThanOrEqual((NOW - 16 * MINUTE) / 1000);
  });

  test('asks at most twice a second', async () => {
    happened = every(400, MINUTE);
    await read();
    expect(now - NOW).toBeGreaterThan(3_000);
  });
});

describe('the cache', () => {
  const file = () => join(folder, `${ACCOUNT}.us-east-1.json`);

  test('is its owner’s alone', async () => {
    happened = every(3, MINUTE);
    const inside = join(folder, 'new', 'cloudtrail');
    await read({}, inside);
    expect((await stat(inside)).mode & 0o777).toBe(0o700);
    expect((await stat(join(inside, `${ACCOUNT}.us-east-1.json`))).mode & 0o777).toBe(0o600);
  });

  test('answers at once, without asking anybody', async () => {
    happened = every(30, MINUTE);
    await read();
    asked = [];
    expect((await read({ cachedOnly: true })).events).toHaveLength(10);
    expect(asked).toEqual([]);
    expect(await read({ cachedOnly: true }, join(folder, 'none'))).toMatchObject({ events: [], readAt: null });
  });

  test.each([
    ['cut', (text: string) => text.slice(0, -20)],
    ['of another shape', () => '{"format":1,"events":[{}],"covered":{},"objects":{},"readAt":null}'],
    ['of another version', (text: string) => text.replace('"format":1', '"format":0')],
    ['empty', () => ''],
  ])('that is %s is told and built anew', async (_what, damage) => {
    happened = every(30, MINUTE);
    await read();
    await writeFile(file(), damage(await readFile(file(), 'utf8')));
    const { events, notes } = await read();
    expect(events).toHaveLength(10);
    expect(notes).toEqual([expect.stringContaining('is built anew')]);
    expect((await read({ cachedOnly: true })).notes).toEqual([]);
  });

  test('that cannot be written is told, and costs nothing else', async () => {
    happened = every(3, MINUTE);
    await writeFile(join(folder, 'file'), '');
    const { events, notes } = await read({}, join(folder, 'file', 'cloudtrail'));
    expect(events).toHaveLength(1);
    expect(notes.at(-1)).toContain('cannot be written');
  });

  test('forgets what is older than 90 days', async () => {
    happened = every(30, 3 * DAY);
    await read();
    now = NOW + 60 * DAY;
    happened = [];
    await read({ from: new Date(now - 90 * DAY).toISOString() });
    const kept = JSON.parse(await readFile(file(), 'utf8')) as { events: { at: string }[] };
    expect(kept.events.length).toBeGreaterThan(0);
    for (const { at } of kept.events) expect(Date.parse(at)).toBeGreaterThan(now - 90 * DAY);
  });

  test('keeps the newest sandboxes, and all of AWS', async () => {
    happened = every(3, MINUTE);
    for (let index = 0; index < 10; index += 1) await read({}, join(folder, `sandbox-${index}`));
    await read({}, join(folder, 'aws'));
    const names = await readdir(folder);
    expect(names.filter((name) => name.startsWith('sandbox-'))).toHaveLength(8);
    expect(names).toContain('sandbox-9');
    expect(names).toContain('aws');
  });
});
