import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf } from '../domain/json-of.ts';
import { asObject, asText } from './json-shape.ts';
import type { TerraformBinary } from './ports.ts';
import { readStackConfiguration, type StackConfiguration } from './stack-configuration.ts';

export interface InitSubject {
  readonly folder: string;
  /** Relative to the folder: `.terraform` or its like. */
  readonly dataDir: string;
  readonly binary: TerraformBinary;
  /** `TF_REATTACH_PROVIDERS` of the call. */
  readonly reattach: string | undefined;
}

/** True when an init now would find everything as the last one left it. */
export function isInitialised(subject: InitSubject): boolean {
  const mark = asObject(jsonOf(readOrEmpty(markFile(subject))));
  if (asText(mark['fingerprint']) === undefined) return false;
  const configuration = readStackConfiguration(subject.folder);
  return mark['fingerprint'] === fingerprint(subject, configuration) && leftoversExist(subject, configuration);
}

/**
 * True when the init of another folder left what one of this folder would leave, but for the settings of a backend of the
 * same type. A folder that has no lock file yet would get the same one.
 */
export function wouldBeInitialised(subject: InitSubject, from: string): boolean {
  const there = { ...subject, folder: from };
  const mark = asObject(jsonOf(readOrEmpty(markFile(there))));
  if (mark['fingerprint'] === undefined) return false;
  const [mine, theirs] = [readStackConfiguration(subject.folder), readStackConfiguration(from)];
  if (mine.backend?.type !== theirs.backend?.type) return false;
  const same = fingerprint(hasLock(subject) ? subject : there, { ...mine, backend: theirs.backend });
  return mark['fingerprint'] === same && leftoversExist(there, theirs);
}

export const lockFile = ({ folder }: Pick<InitSubject, 'folder'>): string => join(folder, '.terraform.lock.hcl');

const hasLock = (subject: InitSubject): boolean => existsSync(lockFile(subject));

export function markInitialised(subject: InitSubject): void {
  const configuration = readStackConfiguration(subject.folder);
  mkdirSync(join(subject.folder, subject.dataDir), { recursive: true });
  writeFileSync(markFile(subject), `${JSON.stringify({ fingerprint: fingerprint(subject, configuration) })}\n`);
}

export const forgetInitialised = (subject: InitSubject): void => rmSync(markFile(subject), { force: true });

/** Everything that init looks at: what providers and modules are needed, where the state is, what is locked, who runs it. */
function fingerprint(subject: InitSubject, configuration: StackConfiguration): string {
  const parts = {
    product: subject.binary.product,
    version: subject.binary.version,
    backend: configuration.backend,
    requiredProviders: configuration.requiredProviders,
    modules: Object.entries(configuration.modules).map(([name, block]) => {
      const { source, version } = asObject(block);
      return [name, source, version];
    }),
    opaque: configuration.opaque,
    lock: readOrEmpty(lockFile(subject)),
    // Its address and pid change with every run, which providers are served does not.
    served: servedProviders(subject.reattach),
  };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const servedProviders = (reattach: string | undefined): readonly string[] =>
  Object.keys(asObject(jsonOf(reattach ?? ''))).sort();

/** Somebody may have removed half of what init made. */
function leftoversExist(subject: InitSubject, configuration: StackConfiguration): boolean {
  const inData = (name: string): boolean => existsSync(join(subject.folder, subject.dataDir, name));
  const served = new Set(servedProviders(subject.reattach).map((address) => address.split('/').at(-1)));
  const installed = Object.keys(configuration.requiredProviders).some(
    (name) => !served.has(name) && name !== 'terraform',
  );
  return (configuration.backend === null || inData('terraform.tfstate')) && (!installed || inData('providers'));
}

const markFile = (subject: InitSubject): string => join(subject.folder, subject.dataDir, 'sagelane-init.json');

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
