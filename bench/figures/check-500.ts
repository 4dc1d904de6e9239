import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { row, type Figure } from '../figure.ts';
import { environment, installedLauncher, temporaryFolder } from '../place.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';

const SHARES = 500;

/** Every check over a manifest as large as a platform team's. */
export const check500: Figure = {
  name: 'check-500',
  about: `\`check\` of a manifest of ${SHARES} shares against a bare Node`,
  async measure() {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'sagelane.yaml'), manifest());
    const env = environment(cwd);
    const node = (...args: string[]) => timeOf({ command: process.execPath, args, cwd, env });
    const installed = installedLauncher();
    await node(installed, 'check');
    const best = await bestInterleaved({ bare: () => node('-e', '0'), check: () => node(installed, 'check') }, 5);
    return [row('check-500', 'ms', best.check, best.bare, { overBaseline: 300 })];
  },
};

function manifest(): string {
  const shares = Array.from(
    { length: SHARES },
    (_, index) =>
      `  - { name: share-${index}, owner: ml-prod, pipelines: [pipeline-${index}, score-${index}], with: [analytics], permission: read }\n`,
  );
  return `version: 1
region: us-east-1
organization: o-abc123
accounts:
  ml-prod: { id: "111122223333" }
  analytics: { id: "444455556666" }
shares:
${shares.join('')}`;
}
