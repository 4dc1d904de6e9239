import { regionsOf } from '../../domain/account-reach.ts';
import { counted } from '../../domain/counted.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { SessionEvents } from '../../domain/events/session-events.ts';
import { endOf, isRunning, type BackgroundSession } from '../../domain/sessions/background-session.ts';
import type { PersonalApp } from '../../domain/sessions/personal-app.ts';
import type { HistoryReach, SessionGap } from '../../domain/sessions/session-board.ts';
import { gapPlace } from '../../domain/sessions/gap-words.ts';
import { BINDING_WORDS, describeSession } from '../../domain/sessions/session-words.ts';
import { WARNING_WORDS } from '../../domain/sessions/warning-words.ts';
import { appLabel } from '../../domain/studio-content.ts';
import { elapsed } from '../../domain/time-distance.ts';
import type { Cell, Page } from './page.ts';
import { idleColumns, REGION } from './region-column.ts';
import type { TextRenderers } from './text-renderer.ts';

export const sessionText: TextRenderers<keyof SessionEvents> = {
  'history.read': ({ account, region, requests, events, to }, page) =>
    page.line({
      text: `reading CloudTrail of ${account} in ${region}: back to ${to}, ${counted(events, 'event')}, ${counted(requests, 'request')}`,
      tone: 'dim',
    }),
  'session.listed': ({ session }, page, now) =>
    page.row(['PERSON', 'JOB', 'KIND', REGION, 'STARTED (UTC)', 'RUNS', 'ENDS IN', 'BY'], sessionCells(session, now)),
  'session.described': ({ session }, page, now) => {
    for (const { label, text, tone } of describeSession(session, now))
      for (const [index, part] of inWords(text, 80 - LABEL).entries())
        page.line((index === 0 ? label : '').padEnd(LABEL), tone === undefined ? part : { text: part, tone });
    page.line('');
  },
  'sessions.listed': ({ jobs, people, warnings, gaps, histories, regions, sessionsConsole, durationConsole }, page) => {
    page.endTable('nothing runs as a person', idleColumns(regions));
    if (jobs.length > 0)
      page.line(
        `${counted(jobs.length, 'job')} of ${counted(people, 'person', 'people')}; ~ is an estimate: AWS tells no end`,
      );
    for (const { id, jobs: warned } of warnings)
      page.line({ text: `! ${id}`, tone: 'warn' }, ` ${warned.length} of them: ${WARNING_WORDS[id]}`);
    writeReach(histories, page);
    writeGaps(gaps, page);
    page.line({ text: `end sessions: ${sessionsConsole}`, tone: 'dim' });
    page.line({ text: `set their duration: ${durationConsole}`, tone: 'dim' });
    page.line('');
  },
  'personal-app.listed': ({ app, needsRestart }, page, now) =>
    page.row(['APP', 'PERSON', 'DOMAIN', REGION, 'STATUS', 'RUNS', 'IDENTITY'], appCells(app, needsRestart, now)),
  'personal-apps.listed': ({ apps, needRestart, regions }, page) => {
    page.endTable('no apps of people', idleColumns(regions));
    if (needRestart > 0)
      page.line(
        { text: `! ${needRestart} of ${apps.length}`, tone: 'warn' },
        ' carry nobody until they are restarted: sagelane sessions restart APP',
      );
  },
  'personal-app.stopped': ({ app }, page) => page.line({ text: 'stopped', tone: 'dim' }, ` ${appLabel(app.app)}`),
  'personal-app.restarted': ({ app }, page) =>
    page.line(
      { text: 'restarted', tone: 'good' },
      ` ${appLabel(app.app)}: identity propagation is ${app.effective ?? 'not told'}`,
    ),
};

const LABEL = 13;

/** How far back each account is known, in each of its Regions; one line when that is alike. */
export function writeReach(histories: readonly HistoryReach[], page: Page): void {
  for (const [key, alike] of Map.groupBy(histories, ({ from, source }) => `${from.slice(0, 16)}Z by ${source}`)) {
    const accounts = counted(new Set(alike.map(({ account }) => account)).size, 'account');
    const regions = regionsOf(alike);
    const where = regions.length > 1 ? ` in ${regions.length} Regions` : '';
    page.line({ text: `CloudTrail of ${accounts}${where} read back to ${key}`, tone: 'dim' });
  }
}

export function writeGaps(gaps: readonly SessionGap[], page: Page): void {
  for (const gap of gaps) page.line({ text: `not known: ${gapPlace(gap)}: ${gap.why}`, tone: 'warn' });
}

function sessionCells(session: BackgroundSession, now: Date): readonly Cell[] {
  const { person, job, region, startedAt, maxRuntimeEnd, binding, warnings } = session;
  const end = endOf(session);
  const running = isRunning(job);
  const left = end === null ? '?' : leftUntil(end, now);
  const exact = binding === 'max-runtime' && maxRuntimeEnd !== null;
  return [
    person.userName ?? person.userId,
    warnings.length === 0 ? job.name : { text: `${job.name} !`, tone: 'warn' },
    job.kind,
    region,
    startedAt.slice(5, 16).replace('T', ' '),
    running ? elapsed(startedAt, now) : job.status,
    running ? (exact || end === null ? left : `~${left}`) : '-',
    running ? BINDING_WORDS[binding].short : '-',
  ];
}

const leftUntil = (end: string, now: Date): string => {
  const ms = Date.parse(end) - now.getTime();
  return ms < 0 ? 'over' : formatDuration(ms);
};

const appCells = (app: PersonalApp, needsRestart: boolean, now: Date): readonly Cell[] => [
  appLabel(app.app),
  app.userName ?? app.userProfile ?? '-',
  app.domain,
  app.region,
  app.app.status,
  app.createdAt === null ? '-' : elapsed(app.createdAt, now),
  needsRestart ? { text: 'restart it', tone: 'warn' } : (app.effective ?? 'not told').toLowerCase(),
];

/** Broken between words; what is longer than a line, as ARNs are, has one of its own. */
function inWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
