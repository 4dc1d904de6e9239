import { s3Fail } from './s3.ts';

/** The bytes a `Range` header asks for; a header that makes no sense is ignored, as HTTP has it. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { readonly from: number; readonly to: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const suffix = match[1] === '';
  const from = suffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const to = suffix || match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]));
  if (from > to)
    return s3Fail('InvalidRange', 416, 'The requested range is not satisfiable', { RangeRequested: header });
  return { from, to };
}
