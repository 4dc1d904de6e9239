/** `npm run bench [-- --json] [-- --only NAME]`: measures, prints one row or NDJSON line per figure, exits 1 when a goal is missed. */
import { parseArgs } from 'node:util';
import type { Figure, Row } from './figure.ts';
import { FIGURES } from './figures/index.ts';
import { removeTemporaryFolders } from './place.ts';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  },
});

if (flags.help) {
  for (const { name, about } of FIGURES) console.log(`${name.padEnd(16)} ${about}`);
} else {
  process.exitCode = (await measureAll()) ? 0 : 1;
}

async function measureAll(): Promise<boolean> {
  const unknown = flags.only?.filter((name) => !FIGURES.some((figure) => figure.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`no figure ${unknown.join(', ')}; there are ${FIGURES.map((one) => one.name).join(', ')}`);
  let held = true;
  try {
    for (const figure of FIGURES.filter((one) => !flags.only || flags.only.includes(one.name))) {
      for (const row of await rowsOf(figure)) {
        console.log(flags.json ? JSON.stringify(row) : textOf(row));
        if (row.ok === false) held = false;
      }
    }
  } finally {
    removeTemporaryFolders();
  }
  return held;
}

/** A figure that cannot be measured is a row that says so, and does not stop the others. */
async function rowsOf(figure: Figure): Promise<readonly Row[]> {
  try {
    return await figure.measure();
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return [
      { name: figure.name, value: null, unit: 'ms', baseline: null, ratio: null, goal: figure.about, ok: false, note },
    ];
  }
}

function textOf({ name, value, unit, baseline, ratio, goal, ok, note }: Row): string {
  const verdict = ok === null ? '  ?   ' : ok ? 'ok    ' : 'MISSED';
  const against = baseline === null ? '' : `, baseline ${baseline} ${unit}${ratio === null ? '' : `, ratio ${ratio}`}`;
  const measured = value === null ? 'not measured' : `${value} ${unit}`;
  return `${verdict} ${name.padEnd(24)} ${measured}${against} (goal: ${goal})${note ? `\n       ${note}` : ''}`;
}
