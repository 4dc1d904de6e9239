/** Finds or starts the sandbox of the folder of its argument; tells its address. */
import { ensureFolderSandbox } from '../../../src/sandbox/index.ts';

const [folder = '', idleMs = '60000'] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await ensureFolderSandbox({ folder, idleMs: Number(idleMs) }))}\n`);
