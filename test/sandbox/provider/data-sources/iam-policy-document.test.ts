import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { iamPolicyDocument } from '../../../../src/sandbox/provider/data-sources/aws-iam-policy-document.ts';
import type { ResourceContext } from '../../../../src/sandbox/provider/engine/resource-type.ts';
import { conform } from '../../../../src/sandbox/provider/schema/conform.ts';
import { schemaData } from '../../../../src/sandbox/provider/schema/schema-data.ts';
import type { Fields } from '../../../../src/sandbox/provider/values/value.ts';

interface Rendered {
  readonly config: Fields;
  readonly json: string;
  readonly minified_json: string;
  readonly id: string;
}

const file = new URL('../fixtures/iam-policy-documents.json', import.meta.url);
const { documents } = JSON.parse(readFileSync(file, 'utf8')) as { documents: Record<string, Rendered> };

const read = (config: Fields): Promise<Fields> =>
  // It asks nothing of its surroundings.
  iamPolicyDocument.read(
    conform(schemaData().dataSources['aws_iam_policy_document']?.block ?? {}, config),
    {} as ResourceContext,
  );

test.each(Object.entries(documents))(
  'renders %s as the genuine provider does',
  async (_name, { config, ...expected }) => {
    expect(await read(config)).toMatchObject(expected);
  },
);

test('two statements cannot have one Sid', () => {
  const statement = [
    { sid: 'A', actions: ['a:B'] },
    { sid: 'A', actions: ['c:D'] },
  ];
  expect(() => read({ statement })).toThrow('duplicate Sid (A)');
});

test('a source document that is no policy is named by its index', () => {
  expect(() => read({ source_policy_documents: ['{}', '[]'] })).toThrow('merging document 1');
});
