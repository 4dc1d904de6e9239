import type { Plugin } from 'rolldown';

/**
 * What the terminal app needs of Ink 8 and yoga and they do not do by themselves: with it a key takes half the time to the
 * screen, and the start 40 ms less. Each change fails the build when the text it changes is gone, so that a new version of
 * either is looked at.
 */
export const leanInk = (): Plugin => ({
  name: 'lean-ink',
  resolveId: (id) => (id === 'react-devtools-core' ? EMPTY : null),
  load: (id) => (id === EMPTY ? 'export default {}' : null),
  transform: {
    filter: { id: /(ink\/build|yoga-layout\/dist)\/.*\.js$/ },
    handler(code, id) {
      const change = CHANGES.find(({ file }) => id.endsWith(file));
      return change ? { code: change.apply(code), map: null } : null;
    },
  },
});

/** Ink's developer tools: never loaded, but resolved. */
const EMPTY = '\0empty';

/** Ink throws these caches away with every frame, although most lines are the same in the next one. */
const CACHES = [
  ['styledChars', 'line'],
  ['blockWidths', 'text'],
  ['widths', 'text'],
] as const;

const CHANGES: readonly { readonly file: string; readonly apply: (code: string) => string }[] = [
  {
    // The WebAssembly inside the file is decoded in place; fetch() of a data: URL would load all of undici.
    file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
    apply: (code) =>
      replaced(
        replaced(code, 'w||"function"!=typeof fetch?', 'true?'),
        'var b=xa(a.slice(37)),c=new Uint8Array(b.length);for(a=0;a<b.length;++a)c[a]=b.charCodeAt(a);var d=c',
        'var d=Buffer.from(a.slice(37),"base64")',
      ),
  },
  {
    file: 'ink/build/output.js',
    apply: (code) =>
      CACHES.reduce(
        (changed, [cache, key]) =>
          replaced(
            changed,
            `let cached = this.${cache}.get(${key});`,
            `let cached = this.${cache}.get(${key}) ?? this.before?.${cache}.get(${key}); if (cached !== undefined) this.${cache}.set(${key}, cached);`,
          ),
        replaced(code, 'caches = new OutputCaches();', 'caches = nextCaches();'),
      ) + LAST_FRAME,
  },
  {
    // A changed line with anything but ASCII is written whole: cheaper than walking its graphemes, and right where the
    // terminal finds an emoji wider than Ink does.
    file: 'ink/build/line-update.js',
    apply: (code) =>
      replaced(code, 'const previousSegments = segmenter.segment(previousText)[Symbol.iterator]();', 'return full;'),
  },
  {
    file: 'ink/build/render-node-to-output.js',
    apply: (code) =>
      replaced(
        code,
        "import widestLine from 'widest-line';",
        "import measureText from './measure-text.js';\nconst widestLine = (text) => measureText(text).width;",
      ),
  },
];

/** Looks into the caches of the frame before, and only of that one. */
const LAST_FRAME = `
let last;
function nextCaches() {
  const caches = new OutputCaches();
  if (last) { last.before = undefined; caches.before = last; }
  last = caches;
  return caches;
}
`;

function replaced(code: string, text: string, by: string): string {
  if (!code.includes(text))
    throw new Error(`lean-ink: this is no longer in its file, look at the new version: ${text}`);
  return code.replace(text, () => by);
}
