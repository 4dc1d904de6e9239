/* eslint-disable no-restricted-syntax -- an entry file of its own: it is loaded into the synth child before the app */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { standInFor as archiverLiesAt } from './stand-ins/archiver.ts';
import { standInFor as resolverLiesAt } from './stand-ins/resolve.ts';
import { standInFor as semverLiesAt } from './stand-ins/semver.ts';
import { standInFor as stringifierLiesAt } from './stand-ins/stable-stringify.ts';

type ResolveHook = NonNullable<Parameters<typeof registerHooks>[0]['resolve']>;

/**
 * Makes the imports that CDKTF documents work in plain Node: `@cdktf/provider-aws/lib/x` is a folder without an
 * `exports` map, and the templates import their own files without extension.
 */
const findDocumented: ResolveHook = (specifier, context, next) => {
  try {
    return next(specifier, context);
  } catch (thrown) {
    if (!UNRESOLVED.has(codeOf(thrown))) throw thrown;
    for (const candidate of candidates(specifier)) {
      try {
        return next(candidate, context);
      } catch (again) {
        if (!UNRESOLVED.has(codeOf(again))) throw again;
      }
    }
    throw thrown;
  }
};

/**
 * Puts our own files in the place of some of cdktf's. Where they lie is answered, and not what is in them: with a hook that
 * loads, Node would look into every CommonJS file twice.
 */
const standIn: ResolveHook = (specifier, context, next) => {
  const found = next(specifier, context);
  const { name, knows } = STAND_INS.find(({ of }) => of(found.url, specifier, context.parentURL ?? '')) ?? {};
  if (name === undefined) return BINDINGS.test(found.url) ? { ...found, format: 'commonjs' } : found;
  knows?.(fileURLToPath(found.url));
  return { url: standInAt(name), shortCircuit: true };
};

const standInAt = (name: string): string =>
  new URL(`./stand-ins/${name}${extname(fileURLToPath(import.meta.url))}`, import.meta.url).href;

const candidates = (specifier: string): readonly string[] => {
  const bare = specifier.replace(/\/$/, '');
  // TypeScript's own convention: the import says `.js`, the file is `.ts`.
  if (bare.endsWith('.js')) return [bare.replace(/\.js$/, '.ts')];
  return [`${bare}.ts`, `${bare}.js`, `${bare}/index.ts`, `${bare}/index.js`];
};

const codeOf = (thrown: unknown): string => String((thrown as { readonly code?: unknown } | null)?.code);

const UNRESOLVED = new Set(['ERR_UNSUPPORTED_DIR_IMPORT', 'ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ENOENT']);

interface StandIn {
  readonly name: string;
  /** Whether that file, asked for so, is stood in for. Who asks for a whole path means the file itself. */
  of(url: string, specifier: string, asker: string): boolean;
  /** Is told where the file lies. */
  readonly knows?: (file: string) => void;
}

/** They do not say so themselves, and Node would look for it in megabytes. */
const BINDINGS = /\/node_modules\/(cdktf|@cdktf\/provider-aws|constructs)\/[^?]*\.js$/;

const STAND_INS: readonly StandIn[] = [
  { name: 'stack-trace', of: (url) => /\/node_modules\/cdkt[fn]\/lib\/tokens\/private\/stack-trace\.js$/.test(url) },
  {
    name: 'resolve',
    of: (url, specifier) =>
      specifier.startsWith('.') && /\/node_modules\/cdkt[fn]\/lib\/tokens\/private\/resolve\.js$/.test(url),
    knows: resolverLiesAt,
  },
  {
    name: 'archiver',
    of: (_url, specifier, asker) =>
      specifier === 'archiver' && /\/node_modules\/cdktf\/lib\/private\/fs\.js$/.test(asker),
    knows: archiverLiesAt,
  },
  {
    name: 'stable-stringify',
    of: (_url, specifier, asker) =>
      specifier === 'json-stable-stringify' && /\/node_modules\/cdkt[fn]\/lib\//.test(asker),
    knows: stringifierLiesAt,
  },
  {
    name: 'semver',
    of: (_url, specifier, asker) =>
      specifier === 'semver' && /\/node_modules\/cdkt[fn]\/lib\/validations\/validate-binary-version\.js$/.test(asker),
    knows: semverLiesAt,
  },
];

registerHooks({ resolve: findDocumented });
if (process.env['SAGELANE_CREATION_STACKS'] === undefined) registerHooks({ resolve: standIn });

/** The app's error as data, so that nobody has to read it out of what Node prints. */
const failureFile = process.env['SAGELANE_SYNTH_FAILURE'];
if (failureFile !== undefined) {
  process.on('uncaughtExceptionMonitor', (thrown: unknown) => {
    const error = (thrown ?? {}) as Readonly<Record<string, unknown>>;
    const told =
      thrown instanceof Error
        ? { name: thrown.name, message: thrown.message, stack: thrown.stack }
        : { message: String(thrown) };
    writeFileSync(failureFile, JSON.stringify({ ...told, code: error['code'], problems: error['problems'] }));
  });
}
