import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../src/sandbox/index.ts';
import { row, type Figure } from '../figure.ts';
import { callSageMaker, timeOfCalls } from '../requests.ts';
import { bestInterleaved } from '../stopwatch.ts';

const CALLS = 300;
const EXECUTIONS = 10;
const QUESTION = { PipelineName: 'bench' };

/** What an answer costs, against moto with equal data. */
export const sandboxRequests: Figure = {
  name: 'sandbox-requests',
  about: `${CALLS} ListPipelineExecutions of ${EXECUTIONS} items, against moto_server`,
  async measure() {
    const sandbox = await startSandbox({ empty: true });
    const moto = await startMoto();
    try {
      for (const url of [sandbox.url, ...(moto ? [moto.url] : [])]) await fill(url);
      const measure = (url: string) => () => timeOfCalls(url, 'ListPipelineExecutions', QUESTION, CALLS);
      await measure(sandbox.url)();
      const best = await bestInterleaved({
        sandbox: measure(sandbox.url),
        moto: moto ? measure(moto.url) : () => Promise.resolve(Infinity),
      });
      const baseline = moto ? best.moto : null;
      const note = `${Math.round((CALLS * 1000) / best.sandbox)} requests per second`;
      const against = moto ? `, moto ${Math.round((CALLS * 1000) / best.moto)}` : '; moto_server not found';
      return [row(`sandbox-${CALLS}-lists`, 'ms', best.sandbox, baseline, { fasterThanBaseline: 10 }, note + against)];
    } finally {
      await moto?.stop();
      await sandbox.close();
    }
  },
};

async function fill(url: string): Promise<void> {
  const definition = { Version: '2020-12-01', Steps: [{ Name: 'Only', Type: 'Processing', Arguments: {} }] };
  await callSageMaker(url, 'CreatePipeline', {
    ...QUESTION,
    ClientRequestToken: 'a'.repeat(32),
    PipelineDefinition: JSON.stringify(definition),
    RoleArn: 'arn:aws:iam::111122223333:role/pipeline',
  });
  for (let made = 0; made < EXECUTIONS; made++) {
    const token = `${made}`.padStart(32, 'b');
    await callSageMaker(url, 'StartPipelineExecution', { ...QUESTION, ClientRequestToken: token });
  }
}

async function startMoto(): Promise<{ readonly url: string; stop(): Promise<void> } | undefined> {
  if (spawnSync('moto_server', ['--version'], { stdio: 'ignore' }).error) return undefined;
  const port = await freePort();
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) return undefined;
    if (
      await fetch(`${url}/moto-api/`).then(
        () => true,
        () => false,
      )
    )
      return { url, stop };
    await sleep(100);
  }
  await stop();
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
