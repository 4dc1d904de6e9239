import type { Related, View } from './screen.ts';

const SHOWN = 5;

/** The newest entries of the journal about one of these. */
export function journalAbout({ state }: View, targets: readonly (string | null)[]): readonly Related[] {
  const wanted = new Set(targets.filter((target) => target !== null));
  return [...state.journal.values()]
    .filter(({ target, phase }) => phase !== 'intent' && wanted.has(target))
    .sort((a, b) => b.seq - a.seq)
    .slice(0, SHOWN)
    .map(({ seq, phase, command }) => ({
      title: `journal ${seq}: ${phase} ${command}`,
      place: { screen: 'journal', row: String(seq), open: true },
    }));
}
