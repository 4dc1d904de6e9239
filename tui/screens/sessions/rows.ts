import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import { formatDuration } from '../../../src/domain/duration.ts';
import { endOf, isRunning, type BackgroundSession } from '../../../src/domain/sessions/background-session.ts';
import { needsRestart, personalAppId, type PersonalApp } from '../../../src/domain/sessions/personal-app.ts';
import { BINDING_WORDS } from '../../../src/domain/sessions/session-words.ts';
import { appLabel } from '../../../src/domain/studio-content.ts';
import { elapsed } from '../../../src/domain/time-distance.ts';
import { accountName } from '../../shell/accounts.ts';
import { remember, rememberEach } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'PERSON', min: 8, ideal: 12, grow: 1, priority: 10 },
  { title: 'JOB OR APP', min: 16, ideal: 28, grow: 3, priority: 9 },
  { title: 'KIND', min: 10, ideal: 10, grow: 0, priority: 4 },
  { title: 'STATUS', min: 10, ideal: 10, grow: 0, priority: 3 },
  { title: 'STARTED', min: 11, ideal: 11, grow: 0, priority: 5 },
  { title: 'RUNS', min: 6, ideal: 7, grow: 0, priority: 7, align: 'right' },
  { title: 'ENDS IN', min: 7, ideal: 8, grow: 0, priority: 8, align: 'right' },
  { title: 'BY', min: 7, ideal: 8, grow: 0, priority: 6 },
  { title: 'LIMIT', min: 6, ideal: 7, grow: 0, priority: 2, align: 'right' },
  { title: 'ACCOUNT', min: 8, ideal: 12, grow: 0, priority: 1 },
];

/** Soon enough to look at it now. */
const SOON_MS = 24 * 3_600_000;

/** Jobs by their urgency, then apps: those that need a restart first. */
export const sessionRows = (glyphs: Glyphs) => {
  const jobRow = rememberEach((accounts: readonly WorkAccount[]) =>
    rememberEach((session: BackgroundSession) => rowOfSession(session, accounts, glyphs)),
  );
  const appRow = rememberEach((accounts: readonly WorkAccount[]) =>
    rememberEach((app: PersonalApp) => rowOfApp(app, accounts, glyphs)),
  );
  return remember(
    (
      sessions: ReadonlyMap<string, BackgroundSession>,
      apps: ReadonlyMap<string, PersonalApp>,
      accounts: readonly WorkAccount[],
    ): readonly Row[] => [...[...sessions.values()].map(jobRow(accounts)), ...[...apps.values()].map(appRow(accounts))],
  );
};

function rowOfSession(session: BackgroundSession, accounts: readonly WorkAccount[], glyphs: Glyphs): Row {
  const { person, job, account, startedAt, binding, warnings } = session;
  // Ids of one directory begin alike.
  const name = person.userName ?? `${glyphs.ellipsis}${person.userId.slice(-9)}`;
  const owner = accountName(accounts, account);
  const running = isRunning(job);
  const warned = warnings.length > 0;
  const status = span(job.status, running ? 'plain' : job.status === 'Failed' ? 'bad' : 'dim');
  return {
    id: job.arn,
    parent: null,
    depth: 0,
    cells: (now) => [
      span(`${warned ? glyphs.warning : running ? glyphs.running : glyphs.stopped} ${name}`, warned ? 'warn' : 'plain'),
      job.name,
      span(job.kind, 'dim'),
      status,
      span(startedAt.slice(5, 16).replace('T', ' '), 'dim'),
      running ? elapsed(startedAt, now) : span('-', 'dim'),
      running ? endCell(session, now) : span('-', 'dim'),
      running ? BINDING_WORDS[binding].short : span('-', 'dim'),
      span(job.maxRuntimeSeconds === null ? '-' : formatDuration(job.maxRuntimeSeconds * 1000), 'dim'),
      span(owner, 'dim'),
    ],
    search: [
      name,
      person.userId,
      ...(person.groups ?? []),
      job.name,
      job.kind,
      job.status,
      binding,
      owner,
      account,
      ...warnings.map(({ id }) => id),
    ]
      .join(' ')
      .toLowerCase(),
  };
}

/** `~6d 20h`: the wave says that it is an estimate. */
function endCell(session: BackgroundSession, now: Date): Cell {
  const end = endOf(session);
  if (end === null) return span('?', 'dim');
  const left = Date.parse(end) - now.getTime();
  const text = left < 0 ? 'over' : formatDuration(left);
  return span(`${session.binding === 'max-runtime' ? '' : '~'}${text}`, left < SOON_MS ? 'warn' : 'plain');
}

function rowOfApp(app: PersonalApp, accounts: readonly WorkAccount[], glyphs: Glyphs): Row {
  const restart = needsRestart(app);
  const name = app.userName ?? app.userProfile ?? '-';
  const owner = accountName(accounts, app.account);
  const label = appLabel(app.app);
  return {
    id: personalAppId(app),
    parent: null,
    depth: 0,
    cells: (now) => [
      span(`${restart ? glyphs.warning : glyphs.running} ${name}`, restart ? 'warn' : 'plain'),
      label,
      span('app', 'dim'),
      app.app.status,
      span(app.createdAt === null ? '-' : app.createdAt.slice(5, 16).replace('T', ' '), 'dim'),
      app.createdAt === null ? span('-', 'dim') : elapsed(app.createdAt, now),
      span('-', 'dim'),
      restart ? span('restart', 'warn') : span('-', 'dim'),
      span('-', 'dim'),
      span(owner, 'dim'),
    ],
    search: [name, label, 'app', app.app.status, app.domain, owner, app.account, restart ? 'restart' : '']
      .join(' ')
      .toLowerCase(),
  };
}
