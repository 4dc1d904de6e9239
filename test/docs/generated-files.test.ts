import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { GENERATED_FILES } from '../../scripts/docs/generated-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each(GENERATED_FILES)('$file says what the code says (else: npm run docs)', async ({ file, make }) => {
  expect(readFileSync(`${root}${file}`, 'utf8'), `${file} is stale: run \`npm run docs\` and commit it`).toBe(
    await make(),
  );
});
