import { applyEnd, applyOfCourse, applyRun, courseOfApply, CUT_OFF } from './apply-end.ts';
import type { ShellCore } from './shell.ts';

/** The last events of an apply come a moment after its process has ended. */
const LAST_WORDS_MS = 2000;

interface Watched {
  readonly name: string;
  /** ISO 8601: since when it is known to run; once it is gone, since when it is. */
  readonly since: string;
}

/**
 * Sees that the process of an apply has ended: nothing else tells it. Called whenever the state or the time has moved on.
 * Who waits for that to quit is let go at once, and what was said of the apply gives way to how it ended.
 */
export function createApplyWatch(core: ShellCore): () => void {
  const { ports, terminal } = core.options;
  let running: Watched | null = null;
  let over: (Watched & { readonly begun: string }) | null = null;
  let told: string | null = null;

  const tellEnd = ({ name, since, begun }: NonNullable<typeof over>): void => {
    const { ui, view } = core.model();
    const run = applyRun(view.state, name);
    const end = applyEnd(run);
    if (end === null && ports.now().getTime() - Date.parse(since) < LAST_WORDS_MS) return;
    over = null;
    told = name;
    const course = courseOfApply(name);
    const notice = view.state.notices.at(-1);
    // What the engine told of it says more.
    const explained = notice?.tone === 'error' && notice.at >= begun;
    const said = explained ? null : (end ?? (run ? CUT_OFF : null));
    if (said !== null) core.say(said.tone, said.text, course);
    else if (ui.message?.course === course) core.update((before) => ({ ...before, message: null }));
    if (ports.notify) terminal.notify?.(said?.text ?? 'the apply has ended');
  };

  return () => {
    const { ui, view } = core.model();
    const now = ports.now().toISOString();
    const name = view.session?.runningApply() ?? null;
    if (name !== null) {
      if (running?.name !== name) running = { name, since: now };
      over = told = null;
      return;
    }
    if (ui.quitAfterApply) {
      core.update((before) => ({ ...before, quitAfterApply: false }));
      return terminal.quit();
    }
    // One that ended between two looks was never seen to run, but it was said that it does.
    const said = applyOfCourse(ui.message);
    const gone =
      running ?? (said === null || said === told || !ui.message ? null : { name: said, since: ui.message.at });
    running = null;
    if (gone && over?.name !== gone.name) over = { name: gone.name, since: now, begun: gone.since };
    if (gone || ui.overlay?.kind === 'quit')
      core.update((before) => ({ ...before, overlay: before.overlay?.kind === 'quit' ? null : before.overlay }));
    if (over) tellEnd(over);
  };
}
