import { fileURLToPath } from 'node:url';
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
    filter: { id: /(ink\/build|yoga-layout\/dist|string-width)\/.*\.js$/ },
    handler(code, id) {
      const change = CHANGES.find(({ file }) => id.endsWith(file));
      return change ? { code: change.apply(code), map: null } : null;
    },
  },
});

/** Ink's developer tools: never loaded, but resolved. */
const EMPTY = '\0empty';

const root = fileURLToPath(new URL('..', import.meta.url));

const importing = (name: string, file: string): string => `import { ${name} } from ${JSON.stringify(root + file)};\n`;

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
    // Lines that lie clear of each other need not be taken apart into cells.
    file: 'ink/build/output.js',
    apply: (code) =>
      importing('simpleLines', 'tui/terminal/simple-lines.ts') +
      replaced(
        code,
        '    get() {',
        `    get() {
        const simple = simpleLines(this.operations, this.width, this.height);
        if (simple !== null) return { output: simple, height: this.height };`,
      ),
  },
  {
    file: 'ink/build/measure-text.js',
    apply: (code) =>
      importing('tameWidth', 'tui/terminal/simple-lines.ts') +
      replaced(code, 'const width = widestLine(text);', 'const width = tameWidth(text) ?? widestLine(text);'),
  },
  {
    // One write to the terminal for a frame, not three.
    file: 'ink/build/ink.js',
    apply: (code) =>
      replaced(
        replaced(
          code,
          'const shouldWrite = this.log.willRender(output);',
          'const shouldWrite = this.log.willRender(output);\n                this.options.stdout.cork();',
        ),
        `                this.log(output);
                if (shouldSync && shouldWrite) {
                    this.options.stdout.write(esu);
                }`,
        `                this.log(output);
                if (shouldSync && shouldWrite) {
                    this.options.stdout.write(esu);
                }
                this.options.stdout.uncork();`,
      ),
  },
  {
    // Printable text with nothing but styles in it is as it should be.
    file: 'ink/build/sanitize-ansi.js',
    apply: (code) =>
      importing('isTame', 'tui/terminal/simple-lines.ts') +
      replaced(
        code,
        'const sanitizeAnsi = (text) => {',
        'const sanitizeAnsi = (text) => {\n    if (isTame(text)) return text;',
      ),
  },
  {
    // Unicode's tables are asked only for what needs them.
    file: 'string-width/index.js',
    apply: (code) =>
      importing('narrowWidth', 'tui/text/narrow.ts') +
      replaced(
        code,
        'const {\n\t\tambiguousIsNarrow = true,',
        'const narrow = narrowWidth(input);\n\tif (narrow !== null) return narrow;\n\tconst {\n\t\tambiguousIsNarrow = true,',
      ),
  },
  {
    // A changed line is told by a walk over what is the same in it.
    file: 'ink/build/log-update.js',
    apply: (code) =>
      replaced(
        code,
        "import lineUpdate from './line-update.js';",
        importing('changedLine as lineUpdate', 'tui/terminal/changed-line.ts'),
      ),
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

function replaced(code: string, text: string, by: string): string {
  if (!code.includes(text))
    throw new Error(`lean-ink: this is no longer in its file, look at the new version: ${text}`);
  return code.replace(text, () => by);
}
