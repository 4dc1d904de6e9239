import { expect, test } from 'vitest';
import { readPages, type Page } from '../../src/aws/read-pages.ts';
import { SagelaneError } from '../../src/domain/errors.ts';

const pagesOf =
  (pages: readonly Page<number>[]) =>
  (token: string | undefined): Promise<Page<number>> =>
    Promise.resolve(pages[Number(token ?? 0)] ?? { items: [], nextToken: undefined });

test('an empty page with a token is not the end', async () => {
  const pages = [
    { items: [1], nextToken: '1' },
    { items: [], nextToken: '2' },
    { items: undefined, nextToken: '3' },
    { items: [2, 3], nextToken: undefined },
  ];
  expect(await readPages(pagesOf(pages))).toEqual([1, 2, 3]);
});

test('a limit ends the reading and cuts the last page', async () => {
  let asked = 0;
  const endless = (): Promise<Page<number>> => Promise.resolve({ items: [asked++, asked++], nextToken: 'more' });
  expect(await readPages(endless, 3)).toEqual([0, 1, 2]);
});

test('a token that AWS forgot starts the reading over, once', async () => {
  const stale = new SagelaneError({ code: 'InvalidNextTokenException', what: 'gone' });
  let failures = 1;
  const read = (token: string | undefined): Promise<Page<string>> => {
    if (token === undefined) return Promise.resolve({ items: ['a'], nextToken: 't' });
    if (failures-- > 0) return Promise.reject(stale);
    return Promise.resolve({ items: ['b'], nextToken: undefined });
  };
  expect(await readPages(read)).toEqual(['a', 'b']);
  failures = 5;
  await expect(readPages(read)).rejects.toBe(stale);
});
