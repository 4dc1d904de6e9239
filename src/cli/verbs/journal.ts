import { resolve } from 'node:path';
import { exportJournal } from '../../commands/export-journal.ts';
import { readJournal } from '../../commands/read-journal.ts';
import { verifyJournal } from '../../commands/verify-journal.ts';
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
    .description('whether anything is missing or altered; exits 1 when it is')
    .action((_options, verb) =>
      host.run(verb, (session) => exitOf(session, verifyJournal, {}, ({ ok }) => (ok ? EXIT.ok : EXIT.error))),
    );
  group
    .command('export')
    .argument('[file]', 'default journal-export.json')
    .description('entries and head as one JSON document')
    .action((file: string | undefined, _options, verb) =>
      host.run(verb, (session) =>
        exitOf(session, exportJournal, { file: resolve(session.cwd, file ?? 'journal-export.json') }),
      ),
    );
};
