import { readFile } from 'node:fs/promises';
import { SagelaneError } from '../domain/errors.ts';
import type { Problem } from '../domain/errors.ts';
import type { Manifest } from '../domain/manifest.ts';
import { digest, parseManifest } from './parse-manifest.ts';

/** Reads the declared file. Throws one SagelaneError with every problem there is. */
export async function loadManifest(file: string): Promise<Manifest> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new SagelaneError(unreadable(file, cause), { cause });
  });
  return parseManifest(decode(bytes, file), file, digest(bytes));
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SagelaneError(
      {
        code: 'ManifestSyntax',
        what: 'the file is not UTF-8 text',
        at: { file, line: 1, column: 1 },
        fix: 'save it as UTF-8',
      },
      { cause },
    );
  }
}

function unreadable(file: string, cause: unknown): Problem {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      code: 'ManifestMissing',
      what: 'there is no manifest',
      where: file,
      fix: 'write one with "sagelane init", or name another with --config FILE',
    };
  }
  const what = code === 'EISDIR' ? 'the manifest is a folder' : 'the manifest cannot be read';
  const why = cause instanceof Error ? cause.message : String(cause);
  return { code: 'ManifestUnreadable', what, where: file, why, fix: 'check the path and its permissions' };
}
