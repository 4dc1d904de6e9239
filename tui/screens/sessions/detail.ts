import { sessionsConsole } from '../../../src/domain/sessions/console-links.ts';
import type { BackgroundSession } from '../../../src/domain/sessions/background-session.ts';
import { needsRestart, type PersonalApp } from '../../../src/domain/sessions/personal-app.ts';
import { gapPlace } from '../../../src/domain/sessions/gap-words.ts';
import { describeSession, type SessionLine } from '../../../src/domain/sessions/session-words.ts';
import { ago } from '../../../src/domain/time-distance.ts';
import { appLabel } from '../../../src/domain/studio-content.ts';
import type { SessionBoardState } from '../../../src/store/index.ts';
import { accountFull, NO_ACCOUNTS } from '../../shell/accounts.ts';
import type { Detail, DetailItem, View } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';

/** Warnings, then everything that is known of the job and its session, and from where; then where a person can end it. */
export function sessionDetail(session: BackgroundSession, view: View): Detail {
  const { person, job, region } = session;
  const [, ...lines] = describeSession(session, view.now);
  const known = lines.findIndex(({ label }) => label === 'known from');
  const items: readonly DetailItem[] = [
    ...lines.slice(0, known).map(itemOf),
    { kind: 'blank' },
    { kind: 'heading', text: 'Known from' },
    ...lines.slice(known).map(({ text }): DetailItem => ({ kind: 'text', text: span(text, 'dim'), hang: 2 })),
    { kind: 'blank' },
    { kind: 'heading', text: 'Only in the console' },
    {
      kind: 'text',
      text: 'AWS has no API that lists or ends sessions: user, Active sessions, search the job’s ARN, End.',
    },
    { kind: 'field', label: 'sessions', value: sessionsConsole(identityRegion(view) ?? region, person.userId) },
    ...gapItems(view.state.sessionBoard),
  ];
  return {
    title: [span(person.userName ?? person.userId, 'strong'), span(` ${view.theme.glyphs.arrow} ${job.name}`)],
    items,
    live: true,
  };
}

/** That of the links that the board came with. */
const identityRegion = ({ state }: View): string | undefined =>
  /region=([a-z0-9-]+)/.exec(state.sessionBoard?.sessionsConsole ?? '')?.[1];

function itemOf({ label, text, tone }: SessionLine): DetailItem {
  return tone === 'warn'
    ? { kind: 'text', text: span(`! ${text}`, 'warn'), hang: 2 }
    : { kind: 'field', label: label.trim(), value: tone === undefined ? text : span(text, tone) };
}

export function appDetail(app: PersonalApp, view: View): Detail {
  const accounts = view.session?.accounts ?? NO_ACCOUNTS;
  const field = (label: string, value: string): DetailItem => ({ kind: 'field', label, value });
  return {
    title: [
      span(app.userName ?? app.userProfile ?? 'nobody', 'strong'),
      span(` ${view.theme.glyphs.arrow} ${appLabel(app.app)}`),
    ],
    items: [
      ...(needsRestart(app)
        ? [
            {
              kind: 'text' as const,
              text: span(
                '! it was started before identity propagation was switched on: it carries nobody until it is restarted',
                'warn',
              ),
              hang: 2,
            },
          ]
        : []),
      field('status', app.app.status),
      field(
        'identity',
        `${app.effective ?? 'AWS does not say'} in the app, ${app.propagates ? 'on' : 'off'} in the domain`,
      ),
      field('domain', `${app.domain} (${app.domainId})`),
      field('profile', app.userProfile ?? 'none'),
      field('machine', app.app.instanceType ?? 'default of the profile'),
      field('since', app.createdAt ?? 'unknown'),
      field('account', `${accountFull(accounts, app.account)} in ${app.region}`),
      { kind: 'blank' },
      { kind: 'heading', text: 'Known from' },
      { kind: 'text', text: span(`DescribeApp, ${ago(app.readAt, view.now)}`, 'dim') },
    ],
    live: true,
  };
}

const gapItems = (board: SessionBoardState | null): readonly DetailItem[] =>
  (board?.gaps ?? []).length === 0
    ? []
    : [
        { kind: 'blank' },
        { kind: 'heading', text: 'Not known' },
        ...(board?.gaps ?? []).map((gap): DetailItem => ({
          kind: 'text',
          text: span(`${gapPlace(gap)}: ${gap.why}`, 'warn'),
          hang: 2,
        })),
      ];
