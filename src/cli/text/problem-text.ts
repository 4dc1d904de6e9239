import type { Problem } from '../../domain/errors.ts';
import type { Page } from './page.ts';

/** One block per problem: `error CODE: what, where`, then `why` and `fix`; problems in files start with FILE:LINE:COLUMN. */
export function writeProblem(problem: Problem, page: Page): void {
  const { at, code, what, where, why, fix } = problem;
  const place = at ? `${at.file}:${at.line}:${at.column}: ` : '';
  page.line(place, { text: 'error', tone: 'bad' }, ` ${code}: ${what}${where === undefined ? '' : `, ${where}`}`);
  if (why !== undefined) page.line('  why: ', why);
  if (fix !== undefined) page.line('  fix: ', fix);
}
