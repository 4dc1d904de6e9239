import type { Synthesis } from '../terraform/ports.ts';
import type { Command } from './engine/command.ts';

export const synthStacks = {
  id: 'synth-stacks',
  title: 'Synthesize the stacks',
  effect: 'reads',
  line: () => ['synth'],
  target: () => 'all stacks',
  async run(_input, context) {
    const workflow = await context.workflow();
    const synthesis = await workflow.synth();
    for (const finding of synthesis.findings) context.emit({ type: 'finding.reported', finding });
    context.emit({
      type: 'synth.finished',
      outdir: synthesis.outdir,
      stacks: synthesis.stacks.map(({ name }) => name),
      ms: synthesis.ms,
    });
    return synthesis;
  },
} as const satisfies Command<Record<string, never>, Synthesis>;
