import { NO_ACCOUNTS } from '../../shell/accounts.ts';
import { rememberEach } from '../../shell/remember.ts';
import type { DetailItem, Screen } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { STACK_ACTIONS } from './actions.ts';
import { currentRun } from './current-run.ts';
import { runSummary, stacksBanner } from './banner.ts';
import { stacksDetail } from './detail.ts';
import { declaredBy, relatedToPlan, stacksData, stacksName } from './related.ts';
import { COLUMNS, idleColumns, stackRows } from './rows.ts';

const rowsFor = rememberEach((glyphs: Glyphs) => stackRows(glyphs));

const text = (words: string): DetailItem => ({ kind: 'text', text: words });

export const stacks = {
  id: 'stacks',
  title: 'Stacks',
  columns: COLUMNS,
  idle: (view) => idleColumns(currentRun(view)),
  rows: (view) =>
    rowsFor(view.theme.glyphs)(currentRun(view), view.state.findings, view.session?.accounts ?? NO_ACCOUNTS),
  summary: (view) => runSummary(currentRun(view), view),
  banner: (view) => stacksBanner(currentRun(view), view),
  badge({ state, theme }) {
    const failed = [...(currentRun({ state })?.stacks.values() ?? [])].some(({ phase }) => phase === 'failed');
    return failed ? span(`${theme.glyphs.failed} `, 'bad') : null;
  },
  empty({ session, keyOf }) {
    if (session === null) return [{ kind: 'heading', text: 'Connecting' }];
    if (session.manifestFile === null)
      return [
        { kind: 'heading', text: 'There is no manifest here' },
        text(
          'Stacks are planned from a manifest, sagelane.yaml: write one with `sagelane init`, or name it by --config.',
        ),
        { kind: 'blank' },
        text(
          'Everything else works without: 2 shows the shares of your accounts, 3 pipelines and executions, 4 the journal.',
        ),
      ];
    return [
      { kind: 'heading', text: 'Nothing is planned yet' },
      text(
        `${keyOf('stacks.plan')} plans every stack of the manifest and shows who would gain what; nothing changes until a plan is approved.`,
      ),
      text(`${keyOf('stacks.drift')} looks for what changed outside Terraform.`),
      { kind: 'blank' },
      { kind: 'field', label: 'manifest', value: span(session.manifestFile, 'dim') },
    ];
  },
  detail: (view, id) => stacksDetail(currentRun(view), id, view),
  data: stacksData,
  nameOf: stacksName,
  declared: declaredBy,
  related: relatedToPlan,
  topic: () => ({ kind: 'stacks' }),
  live: (view) => currentRun(view)?.finishedAt === null,
  actions: STACK_ACTIONS,
} as const satisfies Screen;
