import type { Command } from '../../src/commands/engine/command.ts';
import type { Confirmation } from '../../src/commands/engine/confirmation.ts';
import { textOf } from '../text/span.ts';
import { actionOf } from '../keymap.ts';
import { problemsOfThrown } from './problem-detail.ts';
import type { Screen, ScreenAction } from './screen.ts';
import type { ShellCore } from './shell.ts';
import type { Tools } from './tools.ts';

interface Task {
  readonly row: string;
  readonly command: Command<unknown, unknown>;
  readonly input: unknown;
  readonly onDone: ((result: unknown) => void) | undefined;
}

const NAMED = 8;
/** From so many on the number has to be typed: a hand that says yes to two does not say it to fifty. */
const TYPED_FROM = 5;

/**
 * Does one thing to every marked row that allows it, after one question that names them, what is skipped and why, and
 * everything that the single questions would have said. Each goes through the dispatcher by itself.
 */
export async function actOnMany(
  core: ShellCore,
  action: ScreenAction,
  screen: Screen,
  ids: readonly string[],
): Promise<void> {
  const tools = core.tools();
  if (tools === null) return core.say('warning', 'not connected yet');
  const title = actionOf(action.id).title;
  const skipped = ids.flatMap((id) => {
    const why = action.blocked(tools.view, id);
    return why === null ? [] : [{ id, why }];
  });
  const possible = ids.filter((id) => !skipped.some((one) => one.id === id));
  const tasks = possible.flatMap((id) => gather(action, tools, id));
  if (tasks.length === 0)
    return core.say('warning', `none of the ${ids.length} marked rows: ${skipped[0]?.why ?? 'nothing to do'}`);
  const nameOf = (id: string): string => textOf(screen.detail(tools.view, id)?.title ?? id);

  let questions: readonly Confirmation[];
  try {
    questions = (
      await Promise.all(tasks.map(({ command, input }) => tools.session.questions?.(command, input) ?? []))
    ).flat();
  } catch (error) {
    return core.say('error', `${title}: ${problemsOfThrown(error)[0]?.what ?? ''}`);
  }
  const answer = await core.ask({
    what: `${title}: ${tasks.length} of ${ids.length} marked`,
    notes: [
      ...possible.slice(0, NAMED).map(nameOf),
      ...(possible.length > NAMED ? [`and ${possible.length - NAMED} more`] : []),
      ...new Set(questions.flatMap(({ notes }) => notes)),
      ...skipped.slice(0, NAMED).map(({ id, why }) => `skipped: ${nameOf(id)}: ${why}`),
    ],
    ...(tasks.length < TYPED_FROM ? {} : { token: { value: String(tasks.length), flag: '--yes' } }),
  });
  if (answer === 'no') return core.say('info', 'nothing was done');
  const release = core.agreeTo(questions);
  try {
    await performAll(core, tools, { title, screen, tasks, nameOf });
  } finally {
    release();
  }
}

/** What the action would do to one row, without doing it. */
function gather(action: ScreenAction, tools: Tools, row: string): readonly Task[] {
  const found: Task[] = [];
  action.run(
    {
      ...tools,
      // What needs a form or an answer of its own is not done to many.
      openForm: () => undefined,
      background: () => undefined,
      confirm: () => undefined,
      perform: (command, input, onDone) =>
        found.push({
          row,
          command: command as Command<unknown, unknown>,
          input,
          onDone: onDone as ((result: unknown) => void) | undefined,
        }),
    },
    row,
  );
  return found;
}

/** On the screen where it was marked, whichever is open by now. */
const unmark = (core: ShellCore, { id }: Screen, row: string): void =>
  core.update((before) => {
    const list = before.lists[id];
    if (!list?.marks.has(row)) return before;
    const marks = new Set([...list.marks].filter((one) => one !== row));
    return { ...before, lists: { ...before.lists, [id]: { ...list, marks } } };
  });

interface Bulk {
  readonly title: string;
  readonly screen: Screen;
  readonly tasks: readonly Task[];
  readonly nameOf: (row: string) => string;
}

/**
 * One after the other, so that the journal tells them in order; what fails does not hold the rest. How far it is is one
 * message, whatever their number: only what failed has one of its own.
 */
async function performAll(core: ShellCore, tools: Tools, { title, screen, tasks, nameOf }: Bulk): Promise<void> {
  const course = `${title} ${core.options.ports.now().toISOString()}`;
  const failed: string[] = [];
  let done = 0;
  for (const [index, { command, input, onDone, row }] of tasks.entries()) {
    const name = nameOf(row);
    const fail = (why: string): void => {
      failed.push(why);
      core.say('error', `${title}: ${name}: ${why}`);
    };
    tools.showLine(tools.session.lineOf(command, input));
    core.say('info', `${title}: ${index + 1} of ${tasks.length}`, course);
    try {
      const outcome = await tools.session.run(command, input);
      if (outcome.status === 'done') {
        done += 1;
        onDone?.(outcome.result);
        unmark(core, screen, row);
      } else fail(outcome.status === 'refused' ? `refused: ${outcome.reason}` : 'declined');
    } catch (error) {
      fail(problemsOfThrown(error)[0]?.what ?? String(error));
    }
  }
  const [first] = failed;
  if (first === undefined) core.say('info', `${title}: all ${done} done`, course);
  else core.say('error', `${title}: ${done} done, ${failed.length} not, and still marked: ${first}`, course);
}
