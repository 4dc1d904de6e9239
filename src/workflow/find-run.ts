import { SagelaneError } from '../domain/errors.ts';
import { isOver, readRuns, type RunFile } from './run-file.ts';

const isApply = ({ verb }: RunFile): boolean => verb === 'apply' || verb === 'destroy';

/** The apply or destroy of that id (or of the one id that begins so); without an id, the one that is not over yet. */
export async function findApply(runsDir: string, id: string | undefined): Promise<RunFile> {
  const applies = (await readRuns(runsDir)).filter(isApply);
  if (id === undefined) {
    const going = applies.findLast((run) => !isOver(run));
    if (going) return going;
    throw new SagelaneError(nothingRuns(applies.at(-1)));
  }
  return named(applies, id);
}

/** The apply or destroy of that id; without an id, the newest one, or undefined where none was begun. */
export async function findLastApply(runsDir: string, id: string | undefined): Promise<RunFile | undefined> {
  const applies = (await readRuns(runsDir)).filter(isApply);
  return id === undefined ? applies.at(-1) : named(applies, id);
}

function named(applies: readonly RunFile[], id: string): RunFile {
  const exact = applies.find(({ run }) => run === id);
  const near = applies.filter(({ run }) => run.startsWith(id));
  const [found, ...more] = exact ? [exact] : near;
  if (found && more.length === 0) return found;
  throw new SagelaneError({
    code: 'RunNotFound',
    what: found ? `${id} is the beginning of several runs` : `there is no apply ${id} here`,
    why: `the applies are ${
      (found ? near : applies)
        .slice(-5)
        .map(({ run }) => run)
        .join(', ') || 'none'
    }`,
    fix: 'name one of them, or none for the last',
  });
}

const nothingRuns = (last: RunFile | undefined) => ({
  code: 'RunNotFound',
  what: 'no apply is running here',
  why: last ? `the last one, ${last.run}, is over` : 'none was begun in this folder',
  fix: last
    ? `\`sagelane attach ${last.run}\` tells it again, \`sagelane resume\` goes on with what it left`
    : 'begin one with `sagelane apply`',
});
