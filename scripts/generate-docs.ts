/** `npm run docs`: writes every file that is made from the code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERATED_FILES } from './docs/generated-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const { file, make } of GENERATED_FILES) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), await make());
  console.log(`wrote ${file}`);
}
