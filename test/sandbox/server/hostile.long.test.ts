import { randomUUID } from 'node:crypto';
import { ListPipelinesCommand } from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { makeDemoWorld } from '../../../src/sandbox/demo/make-demo-world.ts';
import { CallLog } from '../../../src/sandbox/server/call-log.ts';
import { Gateway } from '../../../src/sandbox/server/gateway.ts';
import { services } from '../../../src/sandbox/services/index.ts';
import { transitions } from '../../../src/sandbox/services/transitions.ts';
import { World } from '../../../src/sandbox/world/world.ts';
import { OWNER, testSandbox } from '../support/world.ts';
import { hostileRequest, randomFrom, targets, throwBytes } from './hostile.ts';

const REQUESTS = 100_000;
const OVER_SOCKETS = 3_000;

test(`${REQUESTS} hostile requests are all answered, none of them by a fault of ours`, async () => {
  const world = new World({ now: () => Date.UTC(2026, 10, 21), newId: randomUUID });
  world.open({ demo: true });
  world.prepare(transitions, makeDemoWorld);
  const gateway = new Gateway({
    world,
    services,
    calls: new CallLog(),
    durable: () => Promise.resolve(),
    sleep: () => Promise.resolve(),
    random: () => 0,
  });
  const aims = await targets();
  const statuses = new Map<number, number>();
  const ours = new Set<string>();
  for (let seed = 1; seed <= REQUESTS; seed++) {
    const { status, body } = await gateway.answer(hostileRequest(aims, randomFrom(seed)));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 500 && ours.size < 20) ours.add(`${seed}: ${String(body).slice(0, 300)}`);
  }
  expect([...ours]).toEqual([]);
  for (const status of statuses.keys())
    expect([200, 201, 202, 204, 400, 403, 404, 405, 409, 412, 429, 501]).toContain(status);
  expect(statuses.get(200)).toBeGreaterThan(100);
  expect(statuses.get(400)).toBeGreaterThan(10_000);
});

test('a server that is thrown such requests and plain garbage still answers', async () => {
  const { sandbox, sagemaker } = await testSandbox({});
  const port = Number(new URL(sandbox.url).port);
  const aims = await targets();
  for (let seed = 1; seed <= OVER_SOCKETS; seed++) {
    const random = randomFrom(seed);
    const { method, path, headers, body } = hostileRequest(aims, random);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const length = random() < 0.8 ? body.length : Math.floor(random() * 1e6);
    const head = `${method} ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: ${length}\r\n${lines.join('\r\n')}\r\n\r\n`;
    await throwBytes(port, Buffer.concat([Buffer.from(random() < 0.9 ? head : head.slice(7)), body]));
  }
  const { PipelineSummaries } = await sagemaker(OWNER).send(new ListPipelinesCommand({}));
  expect(PipelineSummaries?.length).toBeGreaterThan(0);
});
