import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isInitialised, wouldBeInitialised, type InitSubject } from './init-mark.ts';

/** What an init installs: lent by link, because it is large and nobody writes to it. */
const INSTALLED = ['providers', 'modules'];

/**
 * Lets a folder use what the init of another one left, where an init of its own would leave the same: same backend, providers,
 * modules, lock file and binary.
 */
export function lendInit(here: InitSubject, from: string): void {
  if (isInitialised(here) || !wouldBeInitialised(here, from)) return;
  const [source, target] = [join(from, here.dataDir), join(here.folder, here.dataDir)];
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(source)) {
    if (!INSTALLED.includes(name)) cpSync(join(source, name), join(target, name), { recursive: true });
    else if (!existsSync(join(target, name))) symlinkSync(join(source, name), join(target, name), 'dir');
  }
}
