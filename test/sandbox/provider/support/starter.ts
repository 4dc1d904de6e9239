import { startProviderProcess } from '../../../../src/sandbox/provider/index.ts';

/** A process that starts a provider, adopts the pids it is given, says how to reach it, and then does nothing more. */
const [, , sandboxUrl = '', ...pids] = process.argv;
const provider = await startProviderProcess({ sandboxUrl });
for (const pid of pids) provider.adopt(Number(pid));
process.stdout.write(`${provider.env['TF_REATTACH_PROVIDERS']}\n`);
setInterval(() => undefined, 60_000);
