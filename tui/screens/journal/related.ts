import type { Related, View } from '../../shell/screen.ts';

/** What an entry is about, where that is on a screen, and its own other lines. */
export function relatedToEntry({ state }: View, id: string): readonly Related[] {
  const entry = state.journal.get(Number(id));
  if (!entry) return [];
  const { target } = entry;
  const shares = [...state.shares.entries()].filter(
    ([, { shareArn, invitationArn }]) => shareArn === target || invitationArn === target,
  );
  return [
    ...shares.map(([row, { share, principal }]): Related => ({
      title: `share ${share} with ${principal.alias ?? principal.value}`,
      place: { screen: 'shares', row },
    })),
    ...(state.executions.has(target)
      ? [{ title: 'the execution', place: { screen: 'executions', row: target, open: true } }]
      : []),
    ...(state.pipelines.has(target) ? [{ title: 'the pipeline', place: { screen: 'executions', row: target } }] : []),
    { title: 'all entries about the same target', place: { screen: 'journal', filter: `"${target}"` } },
  ];
}
