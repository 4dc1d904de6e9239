/** `large-world FOLDER`: writes a state of 100,000 executions, opens it in another process, and tells what that costs. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { CallLog } from '../../src/sandbox/server/call-log.ts';
import { Gateway } from '../../src/sandbox/server/gateway.ts';
import { services } from '../../src/sandbox/services/index.ts';
import { transitions } from '../../src/sandbox/services/transitions.ts';
import { openStateFile } from '../../src/sandbox/world/state-file.ts';
import { World, type Change } from '../../src/sandbox/world/world.ts';

const ACCOUNTS = 50;
const EXECUTIONS = 100_000;
const LISTS = 1_000;
const [folder = '.', role = 'parent'] = process.argv.slice(2);
const file = join(folder, 'state.ndjson');

const accountOf = (index: number): string => String(100_000_000_000 + index);
const pipelineOf = (account: string): string => `arn:aws:sagemaker:us-east-1:${account}:pipeline/train`;

function* records(): Generator<Change> {
  yield ['definitions', 'd', { text: '{"Version":"2020-12-01","Steps":[{"Name":"Only","Type":"Processing"}]}' }];
  for (let index = 0; index < ACCOUNTS; index++) {
    const account = accountOf(index);
    const who = { createdBy: `arn:aws:iam::${account}:root`, updatedBy: `arn:aws:iam::${account}:root`, tags: {} };
    const arn = pipelineOf(account);
    const place = { account, region: 'us-east-1' };
    yield ['accounts', account, { id: account, alias: null, joinedAt: 0, organization: null, units: [] }];
    const texts = { displayName: null, description: null, definition: 'd', roleArn: `arn:aws:iam::${account}:role/a` };
    const pipeline = { arn, name: 'train', ...place, ...texts, maxParallelSteps: null, lastRunAt: 1, ...who };
    yield ['pipelines', arn, { ...pipeline, createdAt: 1, updatedAt: 1 }];
    for (let made = 0; made < EXECUTIONS / ACCOUNTS; made++) {
      const id = `${arn}/execution/${made.toString(36).padStart(12, '0')}`;
      const times = { startedAt: made, endedAt: made + 1, dueAt: null, attempts: 1, failure: null, outcome: null };
      const steps = ['Prepare', 'Train', 'Register'].map((name) => ({
        name,
        status: 'Succeeded',
        ...times,
        target: `${name.toLowerCase()}-${made}`,
      }));
      const outcome = { status: 'Succeeded', failure: null, definition: 'd', parameters: [], maxParallelSteps: null };
      const execution = { arn: id, pipeline: arn, ...place, displayName: `run-${made}`, description: null, ...outcome };
      yield ['executions', id, { ...execution, createdAt: made, updatedAt: made + 1, ...who, steps }];
    }
  }
}

function write(): void {
  const out = openSync(file, 'w');
  writeSync(out, '{"sagelane":"sandbox-state","version":1}\n');
  for (const record of records()) writeSync(out, `${JSON.stringify([record])}\n`);
  closeSync(out);
}

async function measure(): Promise<{ readonly peak: number; readonly p99: number }> {
  const world = new World({ now: () => 1_800_000_000_000, newId: randomUUID });
  const log = await openStateFile(file, world);
  world.open({ demo: false });
  world.prepare(transitions, () => undefined);
  const durable = (): Promise<void> => Promise.resolve();
  const gateway = new Gateway({ world, services, calls: new CallLog(), durable, sleep: durable, random: () => 0 });
  const times: number[] = [];
  for (let call = 0; call < LISTS + 200; call++) {
    const account = accountOf(call % ACCOUNTS);
    const started = performance.now();
    const { status } = await gateway.answer({
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${account}/20261121/us-east-1/sagemaker/aws4_request`,
        'x-amz-target': 'SageMaker.ListPipelineExecutions',
        'content-type': 'application/x-amz-json-1.1',
      },
      body: Buffer.from('{"PipelineName":"train"}'),
    });
    if (status !== 200) throw new Error(`a list answered ${status}`);
    // The first ones import and compile.
    if (call >= 200) times.push(performance.now() - started);
  }
  await log.close();
  times.sort((a, b) => a - b);
  return { peak: process.resourceUsage().maxRSS * 1024, p99: times[Math.floor(LISTS * 0.99)] ?? Infinity };
}

if (role === 'child') console.log(JSON.stringify(await measure()));
else {
  write();
  const [own = ''] = process.argv.slice(1);
  process.stdout.write(execFileSync(process.execPath, [own, folder, 'child']));
}
