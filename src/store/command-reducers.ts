import type { CheckEvents } from '../domain/events/check-events.ts';
import type { CommandEvents } from '../domain/events/command-events.ts';
import type { ImportEvents } from '../domain/events/import-events.ts';
import type { SandboxEvents } from '../domain/events/sandbox-events.ts';
import { ignored, type Reducers } from './reducer.ts';

export const checkReducers: Reducers<keyof CheckEvents> = {
  'finding.reported': (draft, { finding }) => {
    const same = (one: typeof finding): boolean =>
      one.check === finding.check && one.subject === finding.subject && one.message === finding.message;
    draft.set('findings', [...draft.state.findings.filter((one) => !same(one)), finding]);
  },
  'check.finished': ignored,
  'policy.checked': ignored,
  'synth.finished': ignored,
  'file.written': (draft, { path, what, at }) => draft.notice({ at, tone: 'info', message: `wrote ${path} (${what})` }),
  'doctor.checked': ignored,
  'doctor.finished': ignored,
};

export const importReducers: Reducers<keyof ImportEvents> = {
  'import.found': ignored,
  'import.proposed': ignored,
};

export const commandReducers: Reducers<keyof CommandEvents> = {
  'command.refused': (draft, { command, reason, at }) =>
    draft.notice({ at, tone: 'error', message: `refused ${command}: ${reason}` }),
  'command.declined': (draft, { command, at }) => draft.notice({ at, tone: 'warning', message: `declined ${command}` }),
  'command.failed': (draft, { problems, at }) => {
    for (const { code, what, fix } of problems)
      draft.notice({ at, tone: 'error', message: `${code}: ${what}${fix === undefined ? '' : ` (${fix})`}` });
  },
  'notice.given': (draft, { message, at }) => draft.notice({ at, tone: 'info', message }),
  'journal.listed': (draft, { entry, at }) => {
    draft.map('journal').set(entry.seq, entry);
    // An entry that is told while it is written is no reading of the journal.
    if (at !== entry.at) draft.map('readAt').set('journal', at);
  },
  'journal.verified': (draft, { ok, detail, at }) =>
    draft.notice({ at, tone: ok ? 'info' : 'error', message: `journal: ${detail}` }),
  'journal.exported': (draft, { file, entries, at }) =>
    draft.notice({ at, tone: 'info', message: `wrote ${file} (${entries} entries)` }),
  'journal.repaired': (draft, { detail, at }) => draft.notice({ at, tone: 'warning', message: `journal: ${detail}` }),
};

export const sandboxReducers: Reducers<keyof SandboxEvents> = {
  'sandbox.listening': ignored,
  'sandbox.stopped': ignored,
  'sandbox.ticked': (draft, { now, at }) => draft.notice({ at, tone: 'info', message: `sandbox time is ${now}` }),
  'sandbox.fault-set': (draft, { fault, at }) =>
    draft.notice({ at, tone: 'warning', message: `the sandbox makes calls fail: ${fault.kind}` }),
  'sandbox.fault-listed': ignored,
  'sandbox.faults-cleared': (draft, { count, at }) =>
    draft.notice({ at, tone: 'info', message: `cleared ${count} faults of the sandbox` }),
  'sandbox.seeded': (draft, { from, at }) =>
    draft.notice({ at, tone: 'info', message: `the sandbox has another world, from ${from}` }),
  'sandbox.exported': (draft, { file, at }) => draft.notice({ at, tone: 'info', message: `wrote ${file}` }),
  'sandbox.called': ignored,
  'sandbox.described': ignored,
  'demo.stepped': (draft, { name, ok, skipped, detail, at }) =>
    draft.notice({ at, tone: ok || skipped ? 'info' : 'error', message: `${name}: ${detail}` }),
  'demo.finished': ignored,
};
