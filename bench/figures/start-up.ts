import { row, type Figure } from '../figure.ts';
import { environment, exampleProject, installedLauncher, REPOSITORY } from '../place.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';

const CLONE = `${REPOSITORY}bin/sagelane.mjs`;

/** What a command costs over Node itself, installed and in a clone. */
export const startUp: Figure = {
  name: 'start-up',
  about: '`--version` and `check` of the example against a bare Node',
  async measure() {
    const cwd = exampleProject();
    const env = environment(cwd);
    const node = (...args: string[]) => timeOf({ command: process.execPath, args, cwd, env });
    const installed = installedLauncher();
    await node(installed, 'check');
    await node(CLONE, 'check');
    const best = await bestInterleaved(
      {
        bare: () => node('-e', '0'),
        version: () => node(installed, '--version'),
        check: () => node(installed, 'check'),
        cloneVersion: () => node(CLONE, '--version'),
        cloneCheck: () => node(CLONE, 'check'),
      },
      5,
    );
    return [
      row('version', 'ms', best.version, best.bare, { overBaseline: 60 }),
      row('check', 'ms', best.check, best.bare, { overBaseline: 250 }),
      row('version-in-clone', 'ms', best.cloneVersion, best.bare, { overBaseline: 60 }),
      row('check-in-clone', 'ms', best.cloneCheck, best.bare, { overBaseline: 250 }),
    ];
  },
};
