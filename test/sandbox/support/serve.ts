/** Serves a sandbox with the state file of its argument until it is killed; tells its URL. */
import { startSandbox } from '../../../src/sandbox/index.ts';

const [stateFile = ''] = process.argv.slice(2);
const { url } = await startSandbox({ empty: true, stateFile });
process.stdout.write(`${url}\n`);
