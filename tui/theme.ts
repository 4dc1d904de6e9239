import type { Tone } from './text/span.ts';

/** Everything about how things look: no other file holds a colour or a glyph. */
export interface Theme {
  readonly glyphs: Glyphs;
  paint(tone: Tone, text: string): string;
  /** The row under the cursor. */
  selected(text: string): string;
}

export interface Glyphs {
  readonly ellipsis: string;
  readonly cursor: string;
  readonly open: string;
  readonly folded: string;
  readonly rule: string;
  readonly divider: string;
  readonly done: string;
  readonly failed: string;
  readonly running: string;
  readonly stopping: string;
  readonly stopped: string;
  readonly waiting: string;
  readonly warning: string;
  readonly full: string;
  readonly empty: string;
  readonly arrow: string;
  readonly path: string;
  readonly dot: string;
  readonly caret: string;
  readonly mark: string;
  readonly ascending: string;
  readonly descending: string;
  /** From least to most. */
  readonly bars: readonly string[];
}

const UNICODE: Glyphs = {
  ellipsis: '…',
  cursor: '▌',
  open: '▾',
  folded: '▸',
  rule: '─',
  divider: '│',
  done: '✓',
  failed: '✗',
  running: '●',
  stopping: '◑',
  stopped: '■',
  waiting: '○',
  warning: '▲',
  full: '━',
  empty: '╌',
  arrow: '→',
  path: '›',
  dot: '·',
  caret: '▏',
  mark: '◉',
  ascending: '↑',
  descending: '↓',
  bars: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
};

const ASCII: Glyphs = {
  ellipsis: '~',
  cursor: '>',
  open: 'v',
  folded: '>',
  rule: '-',
  divider: '|',
  done: 'v',
  failed: 'x',
  running: '*',
  stopping: '%',
  stopped: '#',
  waiting: 'o',
  warning: '!',
  full: '=',
  empty: '.',
  arrow: '->',
  path: '>',
  dot: '-',
  caret: '_',
  mark: '+',
  ascending: '^',
  descending: 'v',
  bars: ['.', ':', '-', '=', '+', '*', '%', '#'],
};

/** The terminal's own 16 colours, so that a light theme stays one. */
const COLOURED: Record<Tone, readonly [string, string]> = {
  plain: ['', ''],
  dim: ['\x1b[2m', '\x1b[22m'],
  strong: ['\x1b[1m', '\x1b[22m'],
  good: ['\x1b[32m', '\x1b[39m'],
  bad: ['\x1b[31m', '\x1b[39m'],
  warn: ['\x1b[33m', '\x1b[39m'],
  accent: ['\x1b[36m', '\x1b[39m'],
  heading: ['\x1b[1m\x1b[36m', '\x1b[39m\x1b[22m'],
};

/** One of the 256 colours, the same in every terminal, whatever it makes of its own sixteen. */
const colour = (number: number): readonly [string, string] => [`\x1b[38;5;${number}m`, '\x1b[39m'];
const both = (first: readonly [string, string], second: readonly [string, string]): readonly [string, string] => [
  first[0] + second[0],
  second[1] + first[1],
];
const WEIGHT = COLOURED.strong;
const NONE = ['', ''] as const;

const hues = (good: number, bad: number, warn: number, accent: number): Record<Tone, readonly [string, string]> => ({
  ...COLOURED,
  good: colour(good),
  bad: colour(bad),
  warn: colour(warn),
  accent: colour(accent),
  heading: both(WEIGHT, colour(accent)),
});

/** No meaning is in a colour alone: every one of them has its word or its sign. */
const SCHEMES = {
  terminal: COLOURED,
  dark: hues(114, 210, 222, 80),
  light: { ...hues(22, 124, 94, 24), dim: colour(240) },
  /** Nothing faint, and what is bad stands on a ground of its own. */
  'high-contrast': {
    plain: NONE,
    dim: NONE,
    strong: WEIGHT,
    good: WEIGHT,
    bad: both(['\x1b[48;5;160m', '\x1b[49m'], both(WEIGHT, colour(231))),
    warn: both(WEIGHT, ['\x1b[4m', '\x1b[24m']),
    accent: WEIGHT,
    heading: both(WEIGHT, ['\x1b[4m', '\x1b[24m']),
  },
  /** Blue and orange instead of green and red: https://jfly.uni-koeln.de/color/ */
  'colour-blind': hues(39, 208, 220, 117),
} as const satisfies Record<string, Record<Tone, readonly [string, string]>>;

export type SchemeName = keyof typeof SCHEMES;

export const SCHEME_NAMES = Object.keys(SCHEMES) as readonly SchemeName[];

/** NO_COLOR takes the colours, not weight and inverse: the selection must stay visible. */
const WITHOUT_COLOUR: Record<Tone, readonly [string, string]> = {
  ...COLOURED,
  good: ['', ''],
  bad: COLOURED.strong,
  warn: COLOURED.strong,
  accent: ['', ''],
  heading: COLOURED.strong,
};

export function createTheme({
  colour: coloured,
  unicode,
  scheme = 'terminal',
}: {
  readonly colour: boolean;
  readonly unicode: boolean;
  readonly scheme?: SchemeName;
}): Theme {
  const styles: Record<Tone, readonly [string, string]> = coloured ? SCHEMES[scheme] : WITHOUT_COLOUR;
  return {
    glyphs: unicode ? UNICODE : ASCII,
    paint(tone, text) {
      const [open, close] = styles[tone];
      return open === '' || text === '' ? text : open + text + close;
    },
    selected: (text) => `\x1b[7m${text}\x1b[27m`,
  };
}

/** https://no-color.org; a locale that is not UTF-8 gets ASCII. */
export function themeOf(env: Readonly<Record<string, string | undefined>>, scheme: SchemeName = 'terminal'): Theme {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'UTF-8';
  return createTheme({
    colour: !env['NO_COLOR'],
    scheme,
    unicode: /utf-?8/i.test(locale) && env['TERM'] !== 'linux',
  });
}
