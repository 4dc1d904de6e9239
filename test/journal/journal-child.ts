// Run by the journal's crash tests: appends intent and outcome pairs until it is killed, and tells each acknowledged seq.
import { openJournal } from '../../src/journal/index.ts';

const [file = '', times = '100000', mode = 'pairs'] = process.argv.slice(2);
const clock = { now: () => new Date(), sleep: () => Promise.resolve() };
const journal = openJournal({ file, clock });
const base = { actor: 'arn:aws:iam::111122223333:root', target: `process ${process.pid}` };

/** As a containment writes: all of its steps at once. */
const many = (index: number) =>
  Array.from({ length: 40 }, (_, step) => ({
    ...base,
    command: `sagelane many ${index}.${step}`,
    phase: 'intent' as const,
  }));

for (let index = 0; index < Number(times); index += 1) {
  const command = `sagelane test ${index}`;
  if (mode === 'many') {
    for (const { seq } of await journal.appendAll(many(index))) process.stdout.write(`${seq}\n`);
    continue;
  }
  const intent = await journal.append({ ...base, command, phase: 'intent' });
  process.stdout.write(`${intent.seq}\n`);
  if (mode === 'intents') continue;
  const done = await journal.append({ ...base, command, phase: 'done' });
  process.stdout.write(`${done.seq}\n`);
}
if (mode === 'intents') setInterval(() => undefined, 60_000);
