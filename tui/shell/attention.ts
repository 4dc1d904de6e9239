import type { Screen, View } from './screen.ts';

/** So long after the start everything is new, and nothing is news. */
const LEARNING_MS = 15_000;

/** Tells what has come to wait for somebody since it was asked last: each once, and nothing of what was there before. */
export function createAttention(screens: readonly Screen[], startedAt: Date) {
  const known = new Set<string>();
  return (view: View): readonly string[] => {
    const learning = view.now.getTime() - startedAt.getTime() < LEARNING_MS;
    const waiting = screens.flatMap((screen) => screen.calls?.(view) ?? []);
    const news = waiting.filter(({ id }) => !known.has(id));
    // What was dealt with may come again.
    known.clear();
    for (const { id } of waiting) known.add(id);
    return learning ? [] : news.map(({ text }) => text);
  };
}
