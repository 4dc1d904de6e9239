import { counted } from '../../../src/domain/counted.ts';
import { CHANGE_MARKS, shownAction } from '../../../src/domain/change-marks.ts';
import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { formatDuration } from '../../../src/domain/duration.ts';
import { pipelineNameOf } from '../../../src/domain/arn.ts';
import type { Exposure, PlannedChange, PlanSummary } from '../../../src/domain/plan.ts';
import type { ResourceState, RunState, StackPhase, StackState } from '../../../src/store/index.ts';
import { accountName } from '../../shell/accounts.ts';
import { remember } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { span, type Cell, type Span, type Tone } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { changeId, stackId } from './ids.ts';

export const COLUMNS: readonly Column[] = [
  // Wide enough for the type of nearly every resource, even where the rest of the address is cut.
  { title: 'STACK / RESOURCE', min: 24, ideal: 40, grow: 3, priority: 9 },
  { title: 'STATE', min: 10, ideal: 11, grow: 0, priority: 8 },
  { title: 'TOOK', min: 6, ideal: 7, grow: 0, priority: 5 },
  { title: 'WHAT', min: 10, ideal: 36, grow: 1, priority: 6 },
];

const TOOK = 2;

/** A plan has nothing that took any time. */
export const idleColumns = (run: RunState | undefined): readonly number[] =>
  [...(run?.stacks.values() ?? [])].some(({ resources }) => resources.size > 0) ? [] : [TOOK];

/** The current run as a tree: who gains what, then the stacks with the riskiest changes on top. */
export const stackRows = (glyphs: Glyphs) =>
  remember(
    (run: RunState | undefined, findings: readonly Finding[], accounts: readonly WorkAccount[]): readonly Row[] => {
      const stacks = [...(run?.stacks.values() ?? [])];
      const order = new Map(stacks.map((stack, index) => [stack.name, risk(stack) * 1000 - index]));
      const sorted = stacks.sort((a, b) => (order.get(b.name) ?? 0) - (order.get(a.name) ?? 0));
      const exposures = exposureRows(run?.exposures ?? [], glyphs);
      // Before the approval who gains what comes first; afterwards what became of it.
      const before = run?.verb === 'plan';
      return [
        ...(before ? exposures : []),
        ...sorted.flatMap((stack) => [
          stackRow(stack, accounts, glyphs),
          ...stack.changes.map((change) => changeRow(stack, change, glyphs)),
        ]),
        ...(before ? [] : exposures),
        ...driftRows(run, glyphs),
        ...findingRows(findings, glyphs),
      ];
    },
  );

/** What failed, then what destroys or replaces, then what changes, then the rest. */
function risk({ phase, summary }: StackState): number {
  if (phase === 'failed') return 4;
  if (summary && summary.delete + summary.replace > 0) return 3;
  if (summary && summary.update > 0) return 2;
  return summary && summary.create > 0 ? 1 : 0;
}

const PHASES: Record<StackPhase, readonly [keyof Glyphs, Tone]> = {
  waiting: ['waiting', 'dim'],
  planning: ['running', 'accent'],
  planned: ['done', 'plain'],
  deferred: ['waiting', 'warn'],
  applying: ['running', 'accent'],
  applied: ['done', 'good'],
  skipped: ['waiting', 'warn'],
  failed: ['failed', 'bad'],
};

export function phaseSpan(phase: StackPhase, glyphs: Glyphs): Span {
  const [glyph, tone] = PHASES[phase];
  return span(`${glyphs[glyph]} ${phase}`, tone);
}

function stackRow(stack: StackState, accounts: readonly WorkAccount[], glyphs: Glyphs): Row {
  const { name, phase, account, summary, needs, problems, resources, changes } = stack;
  const alias = account === null ? '' : accountName(accounts, account);
  const what: Cell =
    phase === 'failed'
      ? span(problems[0]?.what ?? 'failed', 'bad')
      : phase === 'deferred'
        ? span(`needs ${needs.join(', ')}`, 'warn')
        : phase === 'applying'
          ? span(
              `${[...resources.values()].filter(({ status }) => status !== 'applying').length} of ${changes.length}`,
              'accent',
            )
          : summaryCell(summary);
  return {
    id: stackId(name),
    parent: null,
    depth: 0,
    ...(changes.length > 0 ? { branch: 'open' as const } : {}),
    cells: [
      [span(name, 'strong'), span(account === null || alias === name ? '' : ` ${alias}`, 'dim')],
      phaseSpan(phase, glyphs),
      '',
      what,
    ],
    search: `${name} ${phase} ${account ?? ''}`.toLowerCase(),
  };
}

/** `-1 delete  +6 create`, without the zeros. */
export function summaryCell(summary: PlanSummary | null): Cell {
  if (summary === null) return '';
  const parts = (['delete', 'replace', 'update', 'create', 'import'] as const).filter(
    (action) => (summary[action] ?? 0) > 0,
  );
  if (parts.length === 0) return span('nothing to change', 'dim');
  return parts.map((action, index) => {
    const { mark, tone } = CHANGE_MARKS[action];
    return span(`${index > 0 ? '  ' : ''}${mark}${summary[action]} ${action}`, tone);
  });
}

function changeRow(stack: StackState, change: PlannedChange, glyphs: Glyphs): Row {
  const { address, replacePaths, type, constructPath, importing } = change;
  const action = shownAction(change);
  const { mark, tone } = CHANGE_MARKS[action];
  const progress = stack.resources.get(address);
  const why =
    replacePaths.length > 0
      ? span(`replaced because of ${replacePaths.join(', ')}`, 'bad')
      : importing !== undefined
        ? span(`imports ${importing}`, 'dim')
        : // The stack is told by the row that it hangs on.
          { ...span((constructPath ?? '').replace(`${stack.name}/`, ''), 'dim'), cut: 'middle' as const };
  const name = [span(`${mark} `, tone), span(address, tone === 'bad' ? 'bad' : 'plain')];
  const state = progress ? progressSpan(progress, glyphs) : span(action, tone);
  const cells = (now: Date | null): readonly Cell[] => [name, state, elapsedOf(progress, now), why];
  return {
    id: changeId(stack.name, address),
    parent: stackId(stack.name),
    depth: 1,
    cells: progress?.status === 'applying' ? cells : cells(null),
    search: [stack.name, address, action, type, constructPath ?? '', progress?.status ?? ''].join(' ').toLowerCase(),
  };
}

function progressSpan({ status }: ResourceState, glyphs: Glyphs): Span {
  if (status === 'applied') return span(`${glyphs.done} applied`, 'good');
  return status === 'failed' ? span(`${glyphs.failed} failed`, 'bad') : span(`${glyphs.running} applying`, 'accent');
}

/** Counted here between Terraform's reports, which come every ten seconds. */
export function elapsedOf(progress: ResourceState | undefined, now: Date | null): string {
  if (!progress) return '';
  const since = now === null ? 0 : now.getTime() - Date.parse(progress.startedAt);
  return formatDuration(progress.status === 'applying' ? Math.max(progress.elapsedMs, since) : progress.elapsedMs);
}

function exposureRows(exposures: readonly Exposure[], glyphs: Glyphs): readonly Row[] {
  const moving = exposures
    .map((exposure, index) => ({ exposure, index }))
    .filter(({ exposure }) => exposure.change !== 'keeps');
  if (moving.length === 0) return [];
  return [
    section('exposures', 'who gains or loses what', counted(moving.length, 'principal')),
    ...moving.map(({ exposure, index }) => exposureRow(exposure, index, glyphs)),
  ];
}

function exposureRow(exposure: Exposure, index: number, glyphs: Glyphs): Row {
  const { change, principal, permission, resources, compute, share } = exposure;
  const gains = change === 'gains';
  const who = principal.alias ?? principal.value;
  const tone = compute === 'owner' && gains ? 'warn' : gains ? 'plain' : 'dim';
  const things = resources.map(pipelineNameOf).join(', ');
  const pays = compute === 'owner' && gains ? [span(`  ${glyphs.warning} owner pays`, 'warn')] : [];
  return {
    id: `exposure ${index}`,
    parent: 'section exposures',
    depth: 1,
    cells: [
      [span(gains ? '+ ' : '- ', gains ? 'warn' : 'dim'), span(who, 'strong'), span(` ${change}`, 'dim'), ...pays],
      span(permission, tone),
      '',
      span(things, 'dim'),
    ],
    search: `${who} ${change} ${permission} ${share} ${things}`.toLowerCase(),
  };
}

function driftRows(run: RunState | undefined, glyphs: Glyphs): readonly Row[] {
  if (!run || run.drift.length === 0) return [];
  return [
    section('drift', 'what changed outside Terraform', counted(run.drift.length, 'resource')),
    ...run.drift.map(({ stack, share, address, detail }, index): Row => ({
      id: `drift ${index}`,
      parent: 'section drift',
      depth: 1,
      cells: [
        [span(`${glyphs.warning} `, 'warn'), span(address)],
        span('drifted', 'warn'),
        '',
        [span(share === null ? '' : `share ${share}: `), span(detail, 'dim')],
      ],
      search: `${stack} ${share ?? ''} ${address} ${detail} drift`.toLowerCase(),
    })),
  ];
}

function findingRows(findings: readonly Finding[], glyphs: Glyphs): readonly Row[] {
  if (findings.length === 0) return [];
  const tones = { info: 'dim', warning: 'warn', error: 'bad' } as const;
  return [
    section('findings', 'policy findings', `${findings.length}`),
    ...findings.map(({ check, severity, subject, message }, index): Row => ({
      id: `finding ${index}`,
      parent: 'section findings',
      depth: 1,
      cells: [
        [span(`${severity === 'error' ? glyphs.failed : glyphs.warning} `, tones[severity]), span(subject)],
        span(severity, tones[severity]),
        '',
        span(message, 'dim'),
      ],
      search: `${check} ${severity} ${subject} ${message} finding`.toLowerCase(),
    })),
  ];
}

const section = (id: string, title: string, count: string): Row => ({
  id: `section ${id}`,
  parent: null,
  depth: 0,
  branch: 'open',
  cells: [span(title, 'heading'), '', '', span(count, 'dim')],
  search: '',
});
