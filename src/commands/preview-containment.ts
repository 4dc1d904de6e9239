import { previewOf, type ContainmentPreview, type ContainmentWish } from './engine/containment/preview.ts';
import { containLine } from './engine/containment/contain-line.ts';
import type { Command } from './engine/command.ts';

export const previewContainment = {
  id: 'preview-containment',
  title: 'See what cutting somebody off would do',
  effect: 'reads',
  line: (wish) => [...containLine(wish), '--dry-run'],
  target: ({ target }) => target.text,
  run: (wish, context) => previewOf(context, wish),
} as const satisfies Command<ContainmentWish, ContainmentPreview>;
