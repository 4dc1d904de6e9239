import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInitialised, markInitialised, type InitSubject } from '../../src/terraform/init-mark.ts';
import { scratchFolder, write } from './scratch.ts';

const configuration = (rest: object = {}) =>
  JSON.stringify({ terraform: { required_providers: { aws: { source: 'aws', version: '6.25.0' } }, ...rest } });

const reattach = (pid: number, ...addresses: readonly string[]) =>
  JSON.stringify(Object.fromEntries(addresses.map((address) => [address, { Pid: pid }])));

function initialised(served: string | undefined): { folder: string; subject: InitSubject } {
  const folder = scratchFolder({ 'cdk.tf.json': configuration() });
  const subject: InitSubject = {
    folder,
    dataDir: '.terraform',
    binary: { path: '/bin/terraform', product: 'terraform', version: '1.11.4' },
    reattach: served,
  };
  expect(isInitialised(subject)).toBe(false);
  markInitialised(subject);
  return { folder, subject };
}

test('a served provider may have another pid, but must be the same provider', () => {
  const aws = 'registry.terraform.io/hashicorp/aws';
  const { subject } = initialised(reattach(1, aws));
  expect(isInitialised({ ...subject, reattach: reattach(2, aws) })).toBe(true);
  expect(isInitialised({ ...subject, reattach: reattach(2, aws, 'other') })).toBe(false);
  expect(isInitialised({ ...subject, reattach: undefined })).toBe(false);
});

test('an installed provider must still be there', () => {
  const { folder, subject } = initialised(undefined);
  expect(isInitialised(subject)).toBe(false);
  mkdirSync(join(folder, '.terraform', 'providers'));
  expect(isInitialised(subject)).toBe(true);
});

test.each([
  [
    'another version of terraform',
    (subject: InitSubject) => ({ ...subject, binary: { ...subject.binary, version: '1.12.0' } }),
  ],
  [
    'another backend',
    (subject: InitSubject) => changed(subject, 'cdk.tf.json', configuration({ backend: { local: {} } })),
  ],
  ['another lock file', (subject: InitSubject) => changed(subject, '.terraform.lock.hcl', '# new')],
  ['a new module', (subject: InitSubject) => changed(subject, 'more.tf.json', '{"module":{"m":{"source":"./m"}}}')],
])('%s needs an init', (_, change) => {
  const { folder, subject } = initialised(undefined);
  mkdirSync(join(folder, '.terraform', 'providers'));
  expect(isInitialised(change(subject))).toBe(false);
});

function changed(subject: InitSubject, file: string, content: string): InitSubject {
  write(join(subject.folder, file), content);
  return subject;
}
