import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { recordFor } from './backend-record.ts';
import { isInitialised, lockFile, markInitialised, wouldBeInitialised, type InitSubject } from './init-mark.ts';
import { readStackConfiguration } from './stack-configuration.ts';

/** What an init installs: lent by link, because it is large and nobody writes to it. */
const INSTALLED = ['providers', 'modules'];
const BACKEND = 'terraform.tfstate';

/**
 * Lets a folder use what the init of another one left, where an init of its own would leave the same: same providers, modules,
 * lock file and binary, and a backend of which only the settings differ (each stack has its own key or path). A folder that
 * was initialised for something else before is left to Terraform, which knows what happens to the state there. False where
 * an init of its own is needed.
 */
export function lendInit(here: InitSubject, from: string): boolean {
  if (isInitialised(here)) return true;
  if (!wouldBeInitialised(here, from)) return false;
  const [source, target] = [join(from, here.dataDir), join(here.folder, here.dataDir)];
  const backend = backendOf(here, from);
  if (
    backend === null ||
    (existsSync(join(target, BACKEND)) && readFileSync(join(target, BACKEND), 'utf8') !== backend)
  )
    return false;
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(source)) {
    if (name === BACKEND) writeFileSync(join(target, BACKEND), backend, { mode: 0o600 });
    else if (!INSTALLED.includes(name)) cpSync(join(source, name), join(target, name), { recursive: true });
    else if (!existsSync(join(target, name))) symlinkSync(join(source, name), join(target, name), 'dir');
  }
  const lock = lockFile({ folder: from });
  if (existsSync(lock) && !existsSync(lockFile(here))) copyFileSync(lock, lockFile(here));
  markInitialised(here);
  return isInitialised(here);
}

/** What an init here would write down of the backend; empty without one, null when nobody but Terraform knows. */
function backendOf(here: InitSubject, from: string): string | null {
  const [mine, theirs] = [readStackConfiguration(here.folder).backend, readStackConfiguration(from).backend];
  if (mine === null || theirs === null) return '';
  const record = readFileSync(join(from, here.dataDir, BACKEND), 'utf8');
  return JSON.stringify(mine) === JSON.stringify(theirs) ? record : recordFor(mine.settings, record, theirs.settings);
}
