import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { awsErrorsMarkdown } from './errors-markdown.ts';

const PAGE = new URL('../../docs/errors.md', import.meta.url);
const BEGIN = '<!-- aws errors: made from src/aws/errors -->\n\n';
const END = '\n\n<!-- end of aws errors -->';

/** `SAGELANE_UPDATE_DOCS=1 npx vitest run test/aws/errors-doc` writes the table anew. */
test('docs/errors.md says what the table of AWS errors says', async () => {
  const page = await readFile(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(BEGIN);
  const [table = '', after = ''] = rest.split(END);
  if (process.env['SAGELANE_UPDATE_DOCS'])
    await writeFile(PAGE, [before, BEGIN, awsErrorsMarkdown(), END, after].join(''));
  else expect(table).toBe(awsErrorsMarkdown());
});
