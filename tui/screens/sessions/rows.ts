import { regionsOf } from '../../../src/domain/account-reach.ts';
import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import type { AccountId, Region } from '../../../src/domain/arn.ts';
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
  { title: 'ACCOUNT', min: 8, ideal: 22, grow: 0, priority: 1 },
];

/** Soon enough to look at it now. */
const SOON_MS = 24 * 3_600_000;

/** Jobs by their urgency, then apps: those that need a restart first. */
export const sessionRows = (glyphs: Glyphs) => {
  const namesOf = rememberEach((accounts: readonly WorkAccount[]) => ({
    inOneRegion: placeNamer(accounts, false),
    inSeveral: placeNamer(accounts, true),
  }));
  const jobRow = rememberEach((nameOf: PlaceNamer) =>
    rememberEach((session: BackgroundSession) => rowOfSession(session, nameOf, glyphs)),
  );
  const appRow = rememberEach((nameOf: PlaceNamer) =>
    rememberEach((app: PersonalApp) => rowOfApp(app, nameOf, glyphs)),
  );
  return remember(
    (
      sessions: ReadonlyMap<string, BackgroundSession>,
      apps: ReadonlyMap<string, PersonalApp>,
      accounts: readonly WorkAccount[],
    ): readonly Row[] => {
      const { inOneRegion, inSeveral } = namesOf(accounts);
      const nameOf = regionsOf([...sessions.values(), ...apps.values()]).length > 1 ? inSeveral : inOneRegion;
      return [...[...sessions.values()].map(jobRow(nameOf)), ...[...apps.values()].map(appRow(nameOf))];
    },
  );
};

type PlaceNamer = (place: { readonly account: AccountId; readonly region: Region }) => string;

/** With the Region where rows are of several: what does not fit is cut at the end, and the detail has it. */
const placeNamer =
  (accounts: readonly WorkAccount[], several: boolean): PlaceNamer =>
  ({ account, region }) =>
    `${accountName(accounts, account)}${several ? ` ${region}` : ''}`;

function rowOfSession(session: BackgroundSession, nameOf: PlaceNamer, glyphs: Glyphs): Row {
  const { person, job, account, startedAt, binding, warnings } = session;
  // Ids of one directory begin alike.
  const name = person.userName ?? `${glyphs.ellipsis}${person.userId.slice(-9)}`;
  const owner = nameOf(session);
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

function rowOfApp(app: PersonalApp, nameOf: PlaceNamer, glyphs: Glyphs): Row {
  const restart = needsRestart(app);
  const name = app.userName ?? app.userProfile ?? '-';
  const owner = nameOf(app);
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
