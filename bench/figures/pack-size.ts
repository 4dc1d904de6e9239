import { spawnSync } from 'node:child_process';
import { row, type Figure } from '../figure.ts';
import { installedLauncher, REPOSITORY } from '../place.ts';

/** What a user downloads. */
export const packSize: Figure = {
  name: 'pack-size',
  about: 'bytes of the tarball of `npm pack`',
  measure() {
    // Building is part of packing, and has been done for the other figures.
    installedLauncher();
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const packed = spawnSync('npm', args, { cwd: REPOSITORY, encoding: 'utf8' });
    const [answer] = Object.values(JSON.parse(packed.stdout) as Record<string, { readonly size: number }>);
    return Promise.resolve([row('pack-size', 'bytes', answer?.size ?? null, null, { atMost: 5_000_000 })]);
  },
};
