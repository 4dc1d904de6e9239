import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Testing } from 'cdktf';
import { expect, test } from 'vitest';
import * as constructs from '../../src/constructs/index.ts';
import { annotationsOf, plainStack } from './synthesized.ts';

const FOLDER = 'src/constructs';

const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** The code of every `@example`, by the file it stands in. */
const examples = sources.flatMap((file) =>
  [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/@example\n([\s\S]*?)\n \*\//g)].map(
    ([, code = '']) => [file, code.replaceAll(/^ \* ?/gm, '')] as const,
  ),
);

test('every construct has an example', () => {
  const named = Object.keys(constructs).map((name) => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase());
  expect(examples.map(([file]) => file.replace(/^.*\//, ''))).toEqual(
    expect.arrayContaining(named.map((name) => `${name}.ts`)) as unknown,
  );
});

test.each(examples)('the example in %s runs', (_, code) => {
  const app = Testing.app();
  const stack = plainStack(app, 'plain');
  const scope = {
    ...constructs,
    app,
    stack,
    consumerStack: stack,
    share: { shareArn: 'arn:aws:ram:us-east-1:111122223333:resource-share/x' },
  };
  // The code is the documentation of this repository.
  new Function(...Object.keys(scope), `{ ${code} }`)(...Object.values(scope));
  expect(annotationsOf(stack)).toEqual([]);
});
