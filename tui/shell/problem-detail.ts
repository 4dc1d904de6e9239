import type { Problem } from '../../src/domain/errors.ts';
import { span } from '../text/span.ts';
import type { DetailItem } from './screen.ts';

/** A problem in the words of the command line: what, where, why, fix. */
export function problemDetail({ code, what, at, where, why, fix }: Problem): readonly DetailItem[] {
  const source = at ? `${at.file}:${at.line}:${at.column}` : undefined;
  const field = (label: string, value: string | undefined): readonly DetailItem[] =>
    value === undefined || value === '' ? [] : [{ kind: 'field', label, value }];
  return [
    { kind: 'text', text: span(`${code}: ${what}`, 'bad') },
    ...field('where', [source, where].filter(Boolean).join(', ')),
    ...field('why', why),
    ...field('fix', fix),
  ];
}

/** Whatever was thrown, also by a copy of the code that is not ours: the app is a bundle of its own. */
export function problemsOfThrown(thrown: unknown): readonly Problem[] {
  const problems = (thrown as { readonly problems?: unknown } | null)?.problems;
  if (Array.isArray(problems) && problems.length > 0) return problems as readonly Problem[];
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return [{ code: 'Internal', what, fix: 'set SAGELANE_DEBUG=1 to see where, and please report it' }];
}

/** The first problem of whatever was thrown, in one line with its fix. */
export function problemLine(thrown: unknown): string {
  const [problem] = problemsOfThrown(thrown);
  return `${problem?.what ?? ''}${problem?.fix === undefined ? '' : ` (${problem.fix})`}`;
}
