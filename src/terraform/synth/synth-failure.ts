import { fileURLToPath } from 'node:url';
import { SagelaneError, type Problem, type SourcePoint } from '../../domain/errors.ts';
import { asList, asObject, asText } from '../json-shape.ts';
import type { SynthChildEnd } from './synth-child.ts';

/** Why a synth ended without a result, in the app's own words where it had any. */
export function synthFailure(end: SynthChildEnd, app: string): SagelaneError {
  const told = asList(end.thrown?.['problems']).filter(isProblem);
  if (told.length > 0) return new SagelaneError(told);

  const message = asText(end.thrown?.['message'])?.trim();
  const code = asText(end.thrown?.['code']) ?? '';
  const at = firstOwnFrame(asText(end.thrown?.['stack']) ?? '');
  const place = at ? { at } : { where: app };
  if (SYNTAX_CODES.has(code) || end.output.includes('ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX')) {
    return new SagelaneError({
      code: 'SynthFailed',
      what: 'the app uses TypeScript that Node cannot run by itself (enum, namespace, parameter property)',
      ...place,
      ...(message && { why: message }),
      fix: 'write it without that syntax, or install tsx and set "app": "npx tsx main.ts" in cdktf.json',
    });
  }
  const said = end.output.trim().split('\n').slice(-OUTPUT_LINES).join('\n');
  return new SagelaneError({
    code: 'SynthFailed',
    what:
      message?.split('\n')[0] ?? `the app ended ${end.signal ? `by ${end.signal}` : `with exit code ${end.exitCode}`}`,
    ...place,
    ...whyOf(message, said),
    fix: 'correct the app and run synth again',
  });
}

function whyOf(message: string | undefined, said: string): { readonly why?: string } {
  if (message === undefined) return said ? { why: said } : {};
  const rest = message.split('\n').slice(1).join('\n').trim();
  return rest ? { why: rest } : {};
}

/** An app that ended well and wrote nothing. */
export const nothingSynthesized = (app: string): SagelaneError =>
  new SagelaneError({
    code: 'SynthFailed',
    what: 'the app ended without writing a manifest',
    where: app,
    fix: 'end it with `app.synth()`, and leave `outdir` to CDKTF_OUTDIR',
  });

const isProblem = (value: unknown): value is Problem =>
  asText(asObject(value)['code']) !== undefined && asText(asObject(value)['what']) !== undefined;

/** The first line of the stack that is the user's own code. */
function firstOwnFrame(stack: string): SourcePoint | undefined {
  for (const line of stack.split('\n')) {
    const match = /(?:\(|at |^)((?:file:\/\/)?\/[^()]*?):(\d+)(?::(\d+))?\)?$/.exec(line.trim());
    const [, file, row, column] = match ?? [];
    if (file === undefined || file.includes('/node_modules/')) continue;
    return {
      file: file.startsWith('file:') ? fileURLToPath(file) : file,
      line: Number(row),
      column: Number(column ?? 1),
    };
  }
  return undefined;
}

const SYNTAX_CODES = new Set(['ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX', 'ERR_INVALID_TYPESCRIPT_SYNTAX']);
const OUTPUT_LINES = 20;
