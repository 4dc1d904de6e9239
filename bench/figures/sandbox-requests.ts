import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { row, type Figure } from '../figure.ts';
import { timeOfLoad } from '../raw-client.ts';
import { callSageMaker, requestText } from '../requests.ts';
import { serveSandbox } from '../served-sandbox.ts';
import { bestInterleaved } from '../stopwatch.ts';

const EXECUTIONS = 10;
const CONNECTIONS = 8;
const QUESTION = { PipelineName: 'bench' };

/** What an answer costs, against moto with equal data: both in processes of their own, asked by the same client. */
export const sandboxRequests: Figure = {
  name: 'sandbox-requests',
  about: `ListPipelineExecutions of ${EXECUTIONS} items, against moto_server`,
  async measure() {
    const sandbox = await serveSandbox(['--empty']);
    const moto = await startMoto();
    try {
      for (const url of [sandbox.url, ...(moto ? [moto.url] : [])]) await fill(url);
      const request = requestText('ListPipelineExecutions', QUESTION);
      // In ms per 1000, since moto is asked less often: it would take minutes.
      const measure = (url: string, calls: number) => async () =>
        ((await timeOfLoad(url, request, { calls, connections: CONNECTIONS })) * 1000) / calls;
      await measure(sandbox.url, 3_000)();
      const best = await bestInterleaved({
        sandbox: measure(sandbox.url, 3_000),
        moto: moto ? measure(moto.url, 200) : () => Promise.resolve(Infinity),
      });
      const perSecond = (ms: number): number => Math.round(1_000_000 / ms);
      const note = `${perSecond(best.sandbox)} requests per second`;
      const against = moto ? `, moto ${perSecond(best.moto)}` : '; moto_server not found';
      const baseline = moto ? best.moto : null;
      return [row('sandbox-1000-lists', 'ms', best.sandbox, baseline, { fasterThanBaseline: 10 }, note + against)];
    } finally {
      await moto?.stop();
      await sandbox.stop();
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
      await fetch(`${url}/moto-api/`, { signal: AbortSignal.timeout(2_000) }).then(
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
