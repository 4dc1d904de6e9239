import type { CommandEvents } from '../../domain/events/command-events.ts';
import { silent, type TextRenderers } from './text-renderer.ts';

export const commandText: TextRenderers<keyof CommandEvents> = {
  'command.refused': ({ command, reason }, page) =>
    page.line({ text: 'refused', tone: 'bad' }, ` ${command}: ${reason}`),
  'command.declined': ({ command }, page) => page.line({ text: 'declined', tone: 'warn' }, ` ${command}`),
  // It is on stderr already, in its own form.
  'command.failed': silent,
  'notice.given': ({ message }, page) => page.line(message),
  'journal.listed': ({ entry }, page) =>
    page.line(
      `${entry.seq}  ${entry.at}  `,
      { text: entry.phase, tone: entry.phase === 'done' ? 'good' : entry.phase === 'intent' ? 'dim' : 'warn' },
      `  ${entry.actor}  ${entry.command}${entry.reason === null ? '' : `  (${entry.reason})`}`,
    ),
  'journal.verified': ({ file, entries, ok, detail }, page) =>
    page.line({ text: ok ? 'ok' : 'broken', tone: ok ? 'good' : 'bad' }, ` ${file}: ${entries} entries, ${detail}`),
  'journal.exported': ({ file, entries }, page) =>
    page.line({ text: 'wrote', tone: 'good' }, ` ${file} (${entries} entries)`),
  'journal.repaired': ({ file, detail }, page) =>
    page.line({ text: 'note', tone: 'warn' }, ` journal ${file}: ${detail}`),
};
