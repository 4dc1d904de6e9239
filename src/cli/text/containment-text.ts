import { counted } from '../../domain/counted.ts';
import { nameOfArn } from '../../domain/arn.ts';
import type { ContainmentEvents, PreviewedStep } from '../../domain/events/containment-events.ts';
import { personLabel, standingLabel, type ContainedPerson } from '../../domain/containment/containment.ts';
import { NOTHING_KNOWN } from '../../domain/containment/plan.ts';
import { stepPlacer } from '../../domain/containment/step-place.ts';
import { whomLabel } from '../../domain/containment/whom.ts';
import type { StepState } from '../../domain/containment/step.ts';
import type { ContainmentFact } from '../../domain/containment/verdict.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { Cell, Page } from './page.ts';
import type { Tone } from './painter.ts';
import type { EventOf, TextRenderers } from './text-renderer.ts';

const STATES: Readonly<Record<StepState, Tone>> = {
  waiting: 'dim',
  done: 'good',
  failed: 'bad',
  'needs-console': 'warn',
  lingers: 'warn',
  skipped: 'dim',
  replaced: 'warn',
};

const PROOFS: Readonly<Record<ContainmentFact['proof'], Tone>> = {
  proved: 'good',
  assumed: 'warn',
  'cannot be proved': 'warn',
};

export const containmentText: TextRenderers<keyof ContainmentEvents> = {
  'containment.previewed': (event, page) => writePreview(event, page),
  'containment.begun': ({ containment, steps }, page) => {
    const { id, until, ticket } = containment;
    page.line(
      { text: `containment ${id}`, tone: 'strong' },
      ` of ${whomLabel(containment)}${ticket === null ? '' : `, ticket ${ticket}`}: ${counted(steps, 'step')}, ${until === null ? 'until it is released' : `until ${until}`}`,
    );
  },
  'containment.slowed': ({ alias, account, operation, waitMs }, page) =>
    page.line({
      text: `${alias ?? account} slows ${operation} down: next attempt in ${formatDuration(Math.max(waitMs, 1000))}`,
      tone: 'dim',
    }),
  'containment.step-changed': ({ state, title, account, alias, detail, until }, page) => {
    page.line(stateCell(state), ` ${title} (${alias ?? account})`);
    if ((state === 'failed' || state === 'replaced') && detail !== null) page.line(`              ${detail}`);
    if (state === 'lingers' && until !== null)
      page.line({ text: `              until ${until} (estimate)`, tone: 'dim' });
  },
  'containment.verified': ({ facts }, page) => {
    page.line({ text: 'what is known', tone: 'strong' });
    for (const { proof, fact, source } of grouped(facts))
      page.line('  ', { text: proof.padEnd(16), tone: PROOFS[proof] }, ` ${fact} `, {
        text: `(${source})`,
        tone: 'dim',
      });
  },
  'containment.finished': ({ containment, result, until, why, lastStopMs, console: link }, page) => {
    const words =
      result === 'not-contained' ? 'not contained' : result === 'lingering' ? 'contained, lingering' : 'contained';
    page.line(
      { text: `${whomLabel(containment)}: ${words}`, tone: result === 'not-contained' ? 'bad' : 'good' },
      until === null ? '' : ` until ${until}`,
      lastStopMs === null ? '' : `; the last stop was answered after ${(lastStopMs / 1000).toFixed(1)} s`,
    );
    for (const line of why) page.line('  ', line);
    if (result === 'not-contained')
      page.line('do the same again: what is done is not met again, the rest is tried anew');
    if (link !== null) {
      page.line('end their sessions by hand (AWS has no API for it): ');
      page.line('  ', link);
    }
    page.line(`when it is over: sagelane sessions release ${containment.id}`);
  },
  'containment.found': (found, page) =>
    page.row(
      ['ID', 'WHO', 'TICKET', 'SINCE', 'UNTIL', 'DENIES', 'IN'],
      [
        found.id,
        standingLabel(found),
        found.ticket ?? '-',
        found.startedAt ?? '?',
        found.until ?? 'released',
        found.inForce ? { text: 'yes', tone: 'warn' } : { text: 'no', tone: 'dim' },
        found.places.length === 0
          ? 'no policy'
          : found.places.map((place) => place.replace(/^arn:.*:role\//, 'role ')).join(', '),
      ],
    ),
  'containments.found': (_event, page) => page.endTable('nobody is cut off, as far as can be seen'),
  'release.previewed': ({ id, userName, role, undoes, cannot, notes }, page) => {
    page.line(
      { text: `release of ${id}`, tone: 'strong' },
      userName === null && role === null ? '' : ` (${userName ?? nameOfArn(role ?? '')})`,
    );
    for (const line of undoes) page.line('  undo  ', line);
    for (const line of cannot) page.line({ text: '  stays ', tone: 'warn' }, line);
    for (const line of notes) page.line({ text: '  note  ', tone: 'warn' }, line);
  },
  'release.step-changed': ({ what, state, detail }, page) =>
    page.line(stateCell(state), ` ${what}${detail === null ? '' : `: ${detail}`}`),
  'containment.released': ({ id, ok }, page) =>
    page.line({ text: ok ? 'released' : 'not released as a whole', tone: ok ? 'good' : 'bad' }, ` ${id}`),
};

const stateCell = (state: StepState): Cell => ({ text: state.padEnd(13), tone: STATES[state] });

const COVERS = { organization: 'service control policy', roles: 'roles', nothing: 'nothing' } as const;

function writePreview(event: EventOf<'containment.previewed'>, page: Page): void {
  const { person, role, steps, lingers, coverage, notes, open, continues } = event;
  if (person === null)
    page.line(
      { text: 'cut off everybody who acts through', tone: 'strong' },
      ` ${role ?? ''}, by sessions begun until now`,
    );
  else writePerson(person, page);
  if (continues !== null) page.line(`goes on with containment ${continues}`);
  page.line('what is done');
  for (const line of stepLines(steps)) page.line('  ', line);
  page.line('where the denial acts');
  const quiet = coverage.filter(({ by, active, why }) => by === 'nothing' && !active && why === NOTHING_KNOWN);
  for (const { alias, account, by, roles, why } of coverage.filter((one) => !quiet.includes(one)))
    page.line(
      `  ${alias ?? account}: `,
      { text: by === 'roles' ? `roles ${roles.join(', ')}` : COVERS[by], tone: by === 'nothing' ? 'warn' : 'plain' },
      why === null ? '' : ` (${why})`,
    );
  if (quiet.length > 0)
    page.line(
      `  ${quiet.map(({ alias, account }) => alias ?? account).join(', ')}: `,
      { text: 'nothing', tone: 'warn' },
      ` (${NOTHING_KNOWN})`,
    );
  page.line('what lingers');
  for (const { what, forMs, source } of lingers)
    page.line(`  ${what}: ${forMs === null ? 'nobody knows how long' : `up to ${formatDuration(forMs)}`} `, {
      text: `(${source})`,
      tone: 'dim',
    });
  for (const line of notes) page.line({ text: 'note ', tone: 'warn' }, line);
  for (const line of open) page.line({ text: 'not contained ', tone: 'bad' }, line);
}

const writePerson = (person: ContainedPerson, page: Page): void =>
  page.line(
    { text: `cut off ${personLabel(person)}`, tone: 'strong' },
    `${person.displayName === null ? '' : ` (${person.displayName})`}, user id ${person.userId}`,
    person.status === 'enabled' ? '' : { text: `, ${person.status}`, tone: 'warn' },
  );

const MOST_OF_A_KIND = 8;

/** Two hundred jobs are a number, and the first of them. */
function stepLines(steps: readonly PreviewedStep[]): readonly string[] {
  const placeOf = stepPlacer(steps);
  const kinds = Map.groupBy(steps, (step) => `${step.kind} ${placeOf(step)}`);
  return [...kinds.values()].flatMap((group) => {
    const shown = group.slice(0, MOST_OF_A_KIND).map((step) => `${step.title} (${placeOf(step)})`);
    return group.length > MOST_OF_A_KIND ? [...shown, `… and ${group.length - MOST_OF_A_KIND} more of these`] : shown;
  });
}

/** What of many facts of one kind changes from one to the next. */
const ALIKE = [
  [/^(\S+) runs no more$/, 'jobs run no more'],
  [/^app (\S+) is gone$/, 'apps are gone'],
  [/^execution (\S+) is Stopped$/, 'executions are Stopped'],
] as const;

/** Facts of one kind in one line. */
function grouped(facts: readonly ContainmentFact[]): readonly Pick<ContainmentFact, 'proof' | 'source' | 'fact'>[] {
  const kindOf = (fact: string): string => ALIKE.find(([pattern]) => pattern.test(fact))?.[1] ?? fact;
  const kinds = Map.groupBy(facts, ({ proof, source, fact }) => `${proof} ${source} ${kindOf(fact)}`);
  return [...kinds.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { proof, source, fact } = first;
    if (group.length === 1) return [{ proof, source, fact }];
    const names = group.flatMap((one) => ALIKE.flatMap(([pattern]) => pattern.exec(one.fact)?.[1] ?? []));
    const more = names.length > MOST_NAMES ? `, … and ${names.length - MOST_NAMES} more` : '';
    return [
      { proof, source, fact: `${group.length} ${kindOf(fact)}: ${names.slice(0, MOST_NAMES).join(', ')}${more}` },
    ];
  });
}

const MOST_NAMES = 3;
