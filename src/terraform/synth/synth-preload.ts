/* eslint-disable no-restricted-syntax -- an entry file of its own: it is loaded into the synth child before the app */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/**
 * Makes the imports that CDKTF documents work in plain Node: `@cdktf/provider-aws/lib/x` is a folder without an
 * `exports` map, and the templates import their own files without extension.
 */
const resolveHook: NonNullable<Parameters<typeof registerHooks>[0]['resolve']> = (specifier, context, next) => {
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
 * cdktf captures an unlimited stack trace for every token, most of the construct phase of a large app. The output is
 * byte for byte the same without them; a failing synth is repeated with them.
 */
const loadHook: NonNullable<Parameters<typeof registerHooks>[0]['load']> = (url, context, next) =>
  TOKEN_STACK_TRACE.test(url)
    ? { format: 'commonjs', source: 'exports.captureStackTrace = () => [];', shortCircuit: true }
    : next(url, context);

const candidates = (specifier: string): readonly string[] => {
  const bare = specifier.replace(/\/$/, '');
  // TypeScript's own convention: the import says `.js`, the file is `.ts`.
  if (bare.endsWith('.js')) return [bare.replace(/\.js$/, '.ts')];
  return [`${bare}.ts`, `${bare}.js`, `${bare}/index.ts`, `${bare}/index.js`];
};

const codeOf = (thrown: unknown): string => String((thrown as { readonly code?: unknown } | null)?.code);

const UNRESOLVED = new Set(['ERR_UNSUPPORTED_DIR_IMPORT', 'ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ENOENT']);
const TOKEN_STACK_TRACE = /\/node_modules\/cdkt[fn]\/lib\/tokens\/private\/stack-trace\.js$/;

registerHooks({
  resolve: resolveHook,
  ...(process.env['SAGELANE_CREATION_STACKS'] === undefined && { load: loadHook }),
});

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
