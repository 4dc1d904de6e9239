import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { REPOSITORY } from '../helpers/cli.ts';
import { runExample } from './example.ts';

const FOLDER = join(REPOSITORY, 'examples');
const EXAMPLES = readdirSync(FOLDER).filter((name) => readdirSync(join(FOLDER, name)).includes('sagelane.yaml'));

test.each(EXAMPLES)('examples/%s lives from check to destroy', (name) => runExample(name));
