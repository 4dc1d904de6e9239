import { startProviderProcess } from '../../../../src/sandbox/provider/index.ts';

/** A process that starts a provider, says how to reach it, adopts the pids it is told, and does nothing more. */
const [, , sandboxUrl = ''] = process.argv;
const provider = await startProviderProcess({ sandboxUrl });
process.on('message', (pid) => {
  provider.adopt(Number(pid));
  process.send?.('adopted');
});
process.send?.(provider.env);
