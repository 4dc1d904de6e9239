/**
 * Replaces the hints of `src/sandbox/provider/data/aws-provider-forcenew.json` by what the genuine provider plans, for the
 * types and paths that the copy on this machine knows. `node scripts/measure-provider.ts`, then `git diff`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import type { Hints } from '../src/sandbox/provider/schema/schema.ts';
import { KEPT } from './genuine-provider/kept.ts';
import { measure } from './genuine-provider/measure.ts';
import { openGenuineProvider } from './genuine-provider/open.ts';
import { probesOf } from './genuine-provider/probes.ts';

const file = new URL('../src/sandbox/provider/data/aws-provider-forcenew.json', import.meta.url);
const known = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Hints>>;
const genuine = await openGenuineProvider(Object.keys(known));
if (!genuine) throw new Error('there is no copy of hashicorp/aws in a filesystem mirror of this machine');
console.log(`measuring hashicorp/aws ${genuine.version}`);

const measured: Record<string, Hints> = {};
for (const [type, before] of Object.entries(known)) {
  const block = genuine.resources[type];
  if (!block) {
    console.log(`${type}: not in it, its hints stay`);
    measured[type] = before;
    continue;
  }
  const { hints, silent } = await measure((request) => genuine.call('PlanResourceChange', request), type, block);
  for (const one of silent) console.log(`${type}.${one}`);
  const paths = new Set(probesOf(block).map(({ path }) => path));
  const stays = Object.entries(before).filter(([path]) => !paths.has(path) || `${type}.${path}` in KEPT);
  const all = Object.entries({ ...hints, ...Object.fromEntries(stays) });
  measured[type] = Object.fromEntries(all.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
genuine.close();
writeFileSync(file, `${JSON.stringify(measured)}\n`);
