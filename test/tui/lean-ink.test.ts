import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { changedLine } from '../../tui/terminal/changed-line.ts';
import { isTame, simpleLines, tameWidth, type Operation } from '../../tui/terminal/simple-lines.ts';
import { narrowWidth } from '../../tui/text/narrow.ts';
import { paint } from '../../tui/text/paint.ts';
import { span, type Tone } from '../../tui/text/span.ts';
import { createTheme } from '../../tui/theme.ts';
import { openScreen } from './screen-of.ts';

interface InkOutput {
  write(x: number, y: number, text: string, options: { transformers: [] }): void;
  get(): { readonly output: string };
}

const ink = join(createRequire(import.meta.url).resolve('ink'), '../output.js');
const { default: Output } = (await import(pathToFileURL(ink).href)) as {
  default: new (size: { width: number; height: number }) => InkOutput;
};

const theme = createTheme({ colour: true, unicode: true });
const tones: readonly Tone[] = ['plain', 'dim', 'strong', 'good', 'bad', 'accent', 'heading'];
const words = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('需要予測', '夜間 🚀', '●●○ …'));
const pane = fc.record({
  x: fc.nat(40),
  y: fc.nat(8),
  width: fc.integer({ min: 1, max: 40 }),
  lines: fc.array(fc.tuple(words, fc.constantFrom(...tones), fc.boolean()), { minLength: 1, maxLength: 6 }),
});

describe('the screen made of lines', () => {
  test('is the one that Ink makes of cells, or Ink makes it', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(pane, { maxLength: 4 }), async (panes) => {
        const size = { width: 80, height: 12 };
        const operations = panes.map(({ x, y, width, lines }): Operation & { text: string; x: number; y: number } => ({
          type: 'write',
          x,
          y,
          text: lines
            .map(([text, tone, selected]) => {
              const painted = paint(span(text, tone), width, theme);
              return selected ? theme.selected(painted) : painted;
            })
            .join('\n'),
        }));
        const simple = simpleLines(operations, size.width, size.height);
        if (simple === null) return;
        taken++;
        const output = new Output(size);
        for (const { x, y, text } of operations) output.write(x, y, text, { transformers: [] });
        expect(await openScreen(size, simple)).toEqual(await openScreen(size, output.get().output));
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  test('is left to Ink where something is clipped, overlaps or reaches out', () => {
    const at = (x: number, text: string): Operation => ({ type: 'write', x, y: 0, text });
    expect(simpleLines([at(0, 'abc'), at(2, 'x')], 10, 1)).toBeNull();
    expect(simpleLines([at(8, 'abc')], 10, 1)).toBeNull();
    expect(simpleLines([{ type: 'clip' }], 10, 1)).toBeNull();
    expect(simpleLines([at(0, 'a'), at(3, 'b')], 10, 2)).toBe('a  b\n');
  });

  test('ends a style that its text leaves open', () => {
    const write = (text: string): Operation => ({ type: 'write', x: 0, y: 0, text });
    expect(simpleLines([write('\x1b[31mred\x1b[39m')], 9, 1)).toBe('\x1b[31mred\x1b[39m');
    expect(simpleLines([write('\x1b[31mred')], 9, 1)).toBe('\x1b[31mred\x1b[0m');
    expect(simpleLines([write('\x1b[48;5;9mred\x1b[m')], 9, 1)).toBe('\x1b[48;5;9mred\x1b[m');
  });
});

describe('a line that changes', () => {
  const size = { width: 160, height: 1 };
  const marked = fc.oneof(words, fc.constantFrom('e', 'e\u0301', 'ab', 'ab\u0301c', 'e\x1b[2m\u0301\x1b[22m'));
  const painted = fc
    .array(fc.tuple(marked, fc.constantFrom(...tones), fc.boolean()), { maxLength: 3 })
    .map((parts) =>
      parts.map(([text, tone, raw]) =>
        raw ? text.replace(/[^ -~]/g, (one) => (one === '\u0301' ? one : '')) : paint(span(text, tone), 9, theme),
      ),
    )
    .map((parts) => parts.join(''));

  test('is on the screen what it would be if it were written whole', async () => {
    await fc.assert(
      fc.asyncProperty(painted, painted, painted, async (shared, was, is) => {
        const changed = changedLine(shared + was, shared + is);
        expect(await openScreen(size, `${shared}${was}\x1b[0m${changed}`)).toEqual(await openScreen(size, shared + is));
      }),
      { numRuns: 100 },
    );
  });

  test('keeps the beginning that both share, in its styles', () => {
    expect(changedLine('\x1b[1mabc\x1b[22m', '\x1b[1mabd\x1b[22m')).toBe('\x1b[3G\x1b[K\x1b[1md\x1b[22m');
    expect(changedLine('abc', 'abc d')).toBe('\x1b[4G\x1b[K d');
    expect(changedLine('需a', '需b')).toBe('\x1b[1G\x1b[K需b');
    expect(changedLine('ae\u0301', 'ae')).toBe('\x1b[2G\x1b[Ke');
  });
});

describe('text that is as it seems', () => {
  test('has no controls, marks or joiners, but may have styles', () => {
    for (const text of ['a', '需要\n予測', '\x1b[1mx\x1b[22m', '🚀']) expect(isTame(text)).toBe(true);
    for (const text of ['\x1b[2J', 'e\u0301', '\u200d', '\u0007', '\x1b]0;t\x07', '🇩🇪'])
      expect(isTame(text)).toBe(false);
    expect(tameWidth('ab\n需要予')).toBe(6);
    expect(tameWidth('e\u0301')).toBeNull();
  });

  test('every narrow character takes one column', () => {
    for (let code = 0x20; code <= 0xffff; code++) {
      const text = String.fromCharCode(code);
      if (narrowWidth(text) !== null) expect([code, stringWidth(text)]).toEqual([code, 1]);
    }
    expect(narrowWidth('需')).toBeNull();
    expect(narrowWidth('\x1b[31m─✓\x1b[39m')).toBe(2);
  });
});
