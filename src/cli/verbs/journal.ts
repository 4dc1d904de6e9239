import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exportIncident } from '../../commands/export-incident.ts';
import { exportJournal } from '../../commands/export-journal.ts';
import { readJournal } from '../../commands/read-journal.ts';
import { verifyJournal, type VerifyJournalInput } from '../../commands/verify-journal.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { jsonOf } from '../../domain/json-of.ts';
import { EXIT } from '../exit-codes.ts';
import { exitOf } from '../host.ts';
import type { VerbFile } from './verb.ts';

export const journal: VerbFile = (program, host) => {
  const group = program.command('journal').description('what was done, by whom, by which command line');
  group
    .command('show')
    .description('every entry, oldest first')
    .action((_options, verb) => host.run(verb, (session) => exitOf(session, readJournal, {})));
  group
    .command('verify')
    .option('--export <file>', 'an export or an incident that was kept elsewhere: its last entry must be there, too')
    .description('whether anything is missing or altered; exits 1 when it is')
    .action((options: { readonly export?: string }, verb) =>
      host.run(verb, async (session) => {
        const earlier = options.export === undefined ? {} : await headOf(session.cwd, options.export);
        return exitOf(session, verifyJournal, earlier, ({ ok }) => (ok ? EXIT.ok : EXIT.error));
      }),
    );
  group
    .command('export')
    .argument('[file]', 'default journal-export.json, or incident-ID.json')
    .option(
      '--incident <id>',
      'of one containment: its steps, their outcomes and entries, as JSON and as Markdown beside it',
    )
    .description('entries and head as one JSON document')
    .action((file: string | undefined, options: { readonly incident?: string }, verb) =>
      host.run(verb, (session) => {
        const { incident: id } = options;
        if (id === undefined)
          return exitOf(session, exportJournal, { file: resolve(session.cwd, file ?? 'journal-export.json') });
        const json = resolve(session.cwd, file ?? `incident-${id}.json`);
        return exitOf(session, exportIncident, { id, json, markdown: `${json.replace(/\.json$/, '')}.md` });
      }),
    );
};

async function headOf(cwd: string, name: string): Promise<VerifyJournalInput> {
  const file = resolve(cwd, name);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const { head } = (jsonOf(text) ?? {}) as { readonly head?: { readonly seq?: unknown; readonly hash?: unknown } };
  if (typeof head?.seq === 'number' && typeof head.hash === 'string')
    return { earlier: { head: { seq: head.seq, hash: head.hash }, file: name } };
  throw new SagelaneError({
    code: 'BadUsage',
    what: `${name} is no export of a journal`,
    why: text === undefined ? 'it cannot be read' : 'it has no head',
    fix: 'give a file that `sagelane journal export` wrote',
  });
}
