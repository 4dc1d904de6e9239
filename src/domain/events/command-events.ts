import type { JournalEntry } from '../journal-entry.ts';
import type { EventDocs } from './event-docs.ts';

import type { Problem } from '../errors.ts';

export interface CommandEvents {
  'command.refused': { readonly command: string; readonly target: string; readonly reason: string };
  'command.declined': { readonly command: string; readonly target: string };
  'command.failed': { readonly command: string; readonly target: string; readonly problems: readonly Problem[] };
  'notice.given': { readonly message: string };
  'journal.listed': { readonly entry: JournalEntry };
  'journal.verified': {
    readonly file: string;
    readonly entries: number;
    readonly ok: boolean;
    readonly detail: string;
  };
  'journal.exported': { readonly file: string; readonly entries: number };
  'journal.repaired': { readonly file: string; readonly detail: string };
}

export const commandEventDocs: EventDocs<CommandEvents> = {
  'command.refused': {
    summary: 'a command was not allowed',
    fields: { command: 'its command line', target: 'what it was about', reason: 'why' },
  },
  'command.declined': {
    summary: 'somebody said no',
    fields: { command: 'its command line', target: 'what it was about' },
  },
  'command.failed': {
    summary: 'a command ended with an error, which is also on stderr',
    fields: {
      command: 'its command line',
      target: 'what it was about',
      problems: 'code, what, at, where, why, fix of each',
    },
  },
  'notice.given': { summary: 'something the operator should know', fields: { message: 'the sentence' } },
  'journal.listed': {
    summary: 'one line of the journal',
    fields: { entry: 'seq, at, actor, command, target, phase, reason, prev, hash' },
  },
  'journal.verified': {
    summary: 'the chain of the journal was checked',
    fields: {
      file: 'absolute path',
      entries: 'how many',
      ok: 'true when nothing is missing or altered',
      detail: 'what was found',
    },
  },
  'journal.exported': {
    summary: 'the journal and its head were written to a file',
    fields: { file: 'absolute path', entries: 'how many' },
  },
  'journal.repaired': {
    summary: 'the journal was found cut or a command unfinished; a marked entry says so',
    fields: { file: 'absolute path', detail: 'what was found' },
  },
};
