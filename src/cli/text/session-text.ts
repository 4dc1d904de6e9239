import { formatDuration } from '../../domain/duration.ts';
import type { SessionEvents } from '../../domain/events/session-events.ts';
import { isRunning, type BackgroundSession, type SessionBinding } from '../../domain/sessions/background-session.ts';
import { appLabel } from '../../domain/studio-content.ts';
import type { Cell } from './page.ts';
import type { TextRenderers } from './text-renderer.ts';

export const sessionText: TextRenderers<keyof SessionEvents> = {
  'history.read': ({ account, region, requests, events, to }, page) =>
    page.line({
      text: `reading CloudTrail of ${account} in ${region}: back to ${to}, ${events} events, ${requests} requests`,
      tone: 'dim',
    }),
  'session.listed': ({ session }, page, now) =>
    page.row(['PERSON', 'JOB', 'KIND', 'STATUS', 'RUNS FOR', 'ENDS', 'BY', 'WARNS'], sessionCells(session, now)),
  'personal-app.listed': ({ app, needsRestart }, page) => {
    if (needsRestart) page.line({ text: `restart ${appLabel(app.app)}`, tone: 'warn' });
  },
  'sessions.listed': ({ gaps }, page) => {
    page.endTable('no background sessions');
    for (const { account, part, why } of gaps)
      page.line({ text: `not known: ${part} of ${account}: ${why}`, tone: 'warn' });
  },
};

const BINDINGS: Readonly<Record<SessionBinding, string>> = {
  session: 'session (estimate)',
  'max-runtime': 'its limit',
  logout: 'logout',
  unknown: '?',
};

function sessionCells(session: BackgroundSession, now: Date): readonly Cell[] {
  const { person, job, startedAt, estimatedEnd, maxRuntimeEnd, binding, warnings } = session;
  const end = binding === 'max-runtime' ? maxRuntimeEnd : (estimatedEnd?.at ?? null);
  return [
    person.userName ?? person.userId,
    job.name,
    job.kind,
    job.status,
    isRunning(job) ? formatDuration(now.getTime() - Date.parse(startedAt)) : '-',
    end === null ? '-' : `in ${formatDuration(Date.parse(end) - now.getTime())}`,
    BINDINGS[binding],
    warnings.length === 0 ? '' : { text: warnings.map(({ id }) => id).join(' '), tone: 'warn' },
  ];
}
