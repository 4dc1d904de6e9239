import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sandboxCoverageMarkdown } from '../../../src/sandbox/index.ts';
import { services } from '../../../src/sandbox/services/index.ts';
import { Wire } from '../../../src/sandbox/wire/wire.ts';

const FOLDER = fileURLToPath(new URL('../../../src/sandbox/services', import.meta.url));

const kebab = (name: string): string =>
  name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();

test('every folder of services is in the registry', async () => {
  const folders = (await readdir(FOLDER, { withFileTypes: true }))
    .filter((one) => one.isDirectory())
    .map((one) => one.name);
  expect(
    Object.values(services)
      .map((one) => one.name)
      .sort(),
  ).toEqual(folders.sort());
});

test.each(Object.values(services).map((service) => [service.name, service] as const))(
  'the registry of %s lists its folder, file by operation',
  async (name, service) => {
    const files = (await readdir(`${FOLDER}/${name}`)).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
    const operations = await service.operations();
    expect(operations.map((one) => `${kebab(String(one.name))}.ts`).sort()).toEqual(files.sort());
    const known = new Wire(await service.client()).operations;
    expect(operations.filter((one) => !known.has(String(one.name)))).toEqual([]);
  },
);

test('the coverage page lists every operation and what is assumed of it', async () => {
  const page = await sandboxCoverageMarkdown();
  expect(page).toContain('| `AcceptResourceShareInvitation` | writes |  |');
  expect(page).toContain('retrying one that runs or succeeded is a ConflictException');
});
