import { problemsOf } from '../domain/errors.ts';
import { EXIT } from './exit-codes.ts';
import { createPage } from './text/page.ts';
import { painter } from './text/painter.ts';
import { writeProblem } from './text/problem-text.ts';

/** Says on stderr what went wrong, one block per problem, and answers the exit code. */
export function reportProblems(thrown: unknown, colour: boolean): number {
  const page = createPage((text) => process.stderr.write(text), painter(wantsColour(process.stderr, colour)));
  if (process.env['SAGELANE_DEBUG'] === '1' && thrown instanceof Error) process.stderr.write(`${thrown.stack ?? ''}\n`);
  for (const problem of problemsOf(thrown)) writeProblem(problem, page);
  return EXIT.error;
}

export function wantsColour(stream: NodeJS.WriteStream, allowed: boolean): boolean {
  const { NO_COLOR: noColour, TERM: term } = process.env;
  return allowed && stream.isTTY === true && (noColour === undefined || noColour === '') && term !== 'dumb';
}
