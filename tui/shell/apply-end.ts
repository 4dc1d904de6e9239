import type { RunState, State } from '../../src/store/index.ts';
import type { Message } from './ui-state.ts';

/** The session names a running apply by its run, or by the bundle that it applies. */
export function applyRun({ runs }: Pick<State, 'runs'>, name: string): RunState | undefined {
  return runs.get(name) ?? [...runs.values()].findLast(({ bundle, verb }) => bundle === name && verb !== 'plan');
}

const COURSE = 'apply ';

/** What is said of one apply is one message: that it runs, and then how it ended. */
export const courseOfApply = (name: string): string => COURSE + name;

/** The apply that a message is about, if it is about one. */
export const applyOfCourse = (message: Message | null): string | null =>
  message?.course?.startsWith(COURSE) === true ? message.course.slice(COURSE.length) : null;

/** How an apply ended whose process is gone, as far as it has told. */
export function applyEnd(run: RunState | undefined): Pick<Message, 'tone' | 'text'> | null {
  const failed = [...(run?.stacks.values() ?? [])].filter(({ phase }) => phase === 'failed').map(({ name }) => name);
  if (failed.length > 0) return { tone: 'error', text: `the apply has ended: it failed in ${failed.join(', ')}` };
  if (run?.finishedAt == null) return null;
  if (run.interrupts > 0) return { tone: 'warning', text: 'the apply has ended: it was interrupted' };
  return { tone: 'info', text: 'the apply has ended' };
}

/** Of one that had begun and never told its end. */
export const CUT_OFF: Pick<Message, 'tone' | 'text'> = {
  tone: 'warning',
  text: 'the apply was cut off: `sagelane resume` goes on with what it left',
};
