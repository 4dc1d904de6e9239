import { createWorld } from './world.ts';

/** A process to be killed in the middle of an apply; its argument is the folder and the bundle. Tells its events. */
const [, , folder = '', bundle = ''] = process.argv;
const world = createWorld({ folder, onEvent: (event) => void process.stdout.write(`${JSON.stringify(event)}\n`) });
await world.workflow.apply(bundle, {});
