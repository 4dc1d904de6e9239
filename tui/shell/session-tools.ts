import type { ShellCore } from './shell.ts';
import { problemsOfThrown } from './problem-detail.ts';
import { initialValues } from './form.ts';
import type { Tools } from './tools.ts';
import { undoOf } from './undo.ts';

/** What a screen's action may do; null until the session is connected. */
export function createTools(core: ShellCore): Tools | null {
  const { view, ui } = core.model();
  const { session } = view;
  if (session === null) return null;

  const work = <Result>(title: string, promise: Promise<Result>, onDone: (result: Result) => void): void => {
    core.update((now) => ({ ...now, working: [...now.working, title] }));
    const end = (): void =>
      core.update((now) => {
        const at = now.working.indexOf(title);
        return { ...now, working: now.working.filter((_, index) => index !== at) };
      });
    const failed = (error: unknown): void => {
      const problems = problemsOfThrown(error);
      core.say('error', `${title}: ${problems[0]?.code ?? ''}: ${problems[0]?.what ?? ''}`);
      core.open({ kind: 'problem', title: `Failed: ${title}`, problems, scroll: 0 });
    };
    // What is made of the result may fail as well, and must not take the app with it.
    promise.finally(end).then(onDone).catch(failed);
  };

  return {
    view,
    session,
    perform(command, input, onDone) {
      const line = session.lineOf(command, input);
      core.update((now) => ({ ...now, line, undo: null }));
      work(command.title.toLowerCase(), session.run(command, input), (outcome) => {
        if (outcome.status === 'done') {
          const undo = undoOf(command, input, outcome.result);
          core.update((now) => ({ ...now, undo }));
          core.say(
            'info',
            `done: ${command.title}${undo === null ? '' : `; ${view.keyOf('app.undo')}: ${undo.title}`}`,
          );
          onDone?.(outcome.result);
        } else if (outcome.status === 'declined') core.say('warning', `declined: ${command.title.toLowerCase()}`);
        else core.say('error', `refused: ${outcome.reason}`);
      });
    },
    background: (title, promise, onDone) => work(title, promise, (result) => onDone?.(result)),
    confirm(question, onYes) {
      core.open({
        kind: 'confirm',
        question,
        typed: '',
        answer: (yes) => (yes ? onYes() : core.say('info', 'nothing was done')),
      });
    },
    openForm: (form) => core.open({ kind: 'form', form, values: initialValues(form), index: 0, problem: null }),
    showOnce: (title, items) => core.open({ kind: 'once', title, items, scroll: 0 }),
    say: (tone, text, course) => core.say(tone, text, course),
    save(file, text) {
      const { desk } = core.options.ports;
      if (!desk) return core.say('warning', 'there is no place to write files to here');
      work(`writing ${file}`, desk.save(file, text), (path) => core.say('info', `written to ${path}`));
    },
    showLine: (line) => core.update((now) => ({ ...now, line })),
    rememberDestroy: (run) => core.update((now) => ({ ...now, destroyRuns: new Set(now.destroyRuns).add(run) })),
    isDestroy: (run) => ui.destroyRuns.has(run),
  };
}
