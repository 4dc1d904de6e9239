import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../src/terraform/line-splitter.ts';

test('any chunking of the same bytes gives the same lines', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''));
  fc.assert(
    fc.property(
      fc.array(line),
      fc.boolean(),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      (lines, ended, sizes) => {
        const bytes = Buffer.from(lines.join('\n') + (ended && lines.length > 0 ? '\n' : ''));
        const seen: string[] = [];
        const splitter = splitLines((one) => seen.push(one));
        const reused = Buffer.alloc(9);
        for (let at = 0; at < bytes.length;) {
          // One buffer for all chunks, as the follower does.
          const count = bytes.copy(reused, 0, at, at + (sizes.next().value ?? 1));
          splitter.push(reused.subarray(0, count));
          at += count;
        }
        splitter.end();
        const whole = ended ? lines : lines.slice(0, lines.at(-1) === '' ? -1 : undefined);
        expect(seen).toEqual(whole);
      },
    ),
  );
});

test('a line may end in carriage return and newline', () => {
  const seen: string[] = [];
  splitLines((line) => seen.push(line)).push(Buffer.from('one\r\ntwo\r\n'));
  expect(seen).toEqual(['one', 'two']);
});
