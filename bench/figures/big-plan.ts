import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largePlan } from '../../test/terraform/large-plan.ts';
import { row, type Figure } from '../figure.ts';
import { REPOSITORY, temporaryFolder } from '../place.ts';
import { bestInterleaved } from '../stopwatch.ts';

const CHANGES = 10_000;

/** A plan nobody wants to read must still come up at once. */
export const bigPlan: Figure = {
  name: 'big-plan',
  about: `a plan of ${CHANGES} changes: parsed, masked, and as text or as rows of the terminal app`,
  async measure() {
    const file = join(temporaryFolder(), 'plan.json');
    // Of five resources one does not change.
    writeFileSync(file, JSON.stringify(largePlan((CHANGES * 5) / 4)));
    const best = await bestInterleaved({ text: () => draw('text', file), rows: () => draw('rows', file) });
    return [
      row('plan-10000-text', 'ms', best.text, null, { atMost: 1000 }),
      row('plan-10000-rows', 'ms', best.rows, null, { atMost: 1000 }),
    ];
  },
};

function draw(face: 'text' | 'rows', file: string): Promise<number> {
  const probe = join(REPOSITORY, 'bench/probes/big-plan.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=sagelane-source', probe, face, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the probe failed:\n${stderr}`);
  return Promise.resolve((JSON.parse(stdout) as { readonly ms: number }).ms);
}
