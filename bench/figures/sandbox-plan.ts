import { row, type Figure } from '../figure.ts';
import { environment, exampleProject, installedLauncher } from '../place.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';

/** The first minutes of a newcomer: everything cold, sandbox not running; then the same again. */
export const sandboxPlan: Figure = {
  name: 'sandbox-plan',
  about: 'a first and a second `plan --sandbox` of the example, caches cold at first',
  async measure() {
    const installed = installedLauncher();
    let cwd = '';
    const plan = () =>
      timeOf({
        command: process.execPath,
        args: [installed, 'plan', '--sandbox'],
        cwd,
        env: environment(cwd),
        codes: [2],
      });
    const stop = () =>
      timeOf({
        command: process.execPath,
        args: [installed, 'sandbox', 'stop'],
        cwd,
        env: environment(cwd),
        codes: [0, 1],
      });
    const best = await bestInterleaved({
      first: () => {
        cwd = exampleProject();
        return plan();
      },
      second: async () => {
        try {
          return await plan();
        } finally {
          await stop();
        }
      },
    });
    return [
      row('plan-sandbox-first', 'ms', best.first, null, { atMost: 4000 }),
      row('plan-sandbox-second', 'ms', best.second, null, { atMost: 2000 }),
    ];
  },
};
