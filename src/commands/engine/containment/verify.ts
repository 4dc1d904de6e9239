import type { Aws } from '../../../aws/ports.ts';
import { placeKey } from '../../../domain/account-reach.ts';
import { nameOfArn, type Arn } from '../../../domain/arn.ts';
import type { ContainmentRecord } from '../../../domain/containment/record.ts';
import { stepTitle, type ContainmentStep, type StepOutcome } from '../../../domain/containment/step.ts';
import type { ContainmentFact } from '../../../domain/containment/verdict.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { JobKind } from '../../../domain/sessions/background-session.ts';
import { appLabel } from '../../../domain/studio-content.ts';
import type { CommandContext } from '../context.ts';
import { wordsOf } from './words-of.ts';

const FIRST_MS = 500;
const LONGEST_MS = 10_000;
const ACCOUNTS_AT_ONCE = 16;

export interface Verified {
  readonly outcomes: Readonly<Record<string, StepOutcome>>;
  readonly facts: readonly ContainmentFact[];
}

/** Looks at what takes its time until it is over or `waitMs` have passed, and says of everything how it is known. */
export async function verifyContainment(
  context: CommandContext,
  aws: Aws,
  record: ContainmentRecord,
  waitMs: number,
): Promise<Verified> {
  const { clock, signal, emit } = context;
  const { id } = record.containment;
  let outcomes = record.outcomes;
  const facts = new Map<string, ContainmentFact>();
  const deadline = clock.now().getTime() + waitMs;
  for (let pause = FIRST_MS; ; pause = Math.min(pause * 2, LONGEST_MS)) {
    const open = record.steps.filter(({ key }) => outcomes[key]?.state === 'lingers');
    const lanes = [...Map.groupBy(open, ({ account: id, region }) => placeKey({ id, region })).values()];
    const seen = (await mapLimit(lanes, ACCOUNTS_AT_ONCE, (lane) => lookAt(context, aws, lane))).flat();
    for (const { step, ended, fact } of seen) {
      if (fact) facts.set(step.key, fact);
      if (!ended) continue;
      const outcome: StepOutcome = { state: 'done', at: clock.now().toISOString(), detail: ended, until: null };
      outcomes = { ...outcomes, [step.key]: outcome };
      const { action, ...where } = step;
      const title = stepTitle(action);
      emit({ type: 'containment.step-changed', id, kind: action.kind, title, ...where, ...outcome });
    }
    const left = seen.some(({ ended }) => ended === null);
    if (!left || signal.aborted || clock.now().getTime() + pause > deadline) break;
    try {
      await clock.sleep(pause, signal);
    } catch {
      // Interrupted: what was done is done, and what is known is told.
      break;
    }
  }
  const told = await Promise.all(record.steps.map((step) => factOf(context, aws, step, outcomes[step.key], facts)));
  return { outcomes, facts: [...told.flat(), ...beyondProof(record, clock.now().toISOString())] };
}

interface Seen {
  readonly step: ContainmentStep;
  /** In which way it ended; null: not yet. */
  readonly ended: string | null;
  readonly fact: ContainmentFact | null;
}

/** Jobs are looked for in the lists of those that run: two calls a kind, however many there are. */
async function lookAt(context: CommandContext, aws: Aws, lane: readonly ContainmentStep[]): Promise<readonly Seen[]> {
  const [place] = lane;
  if (!place) return [];
  const readers = aws.readers(place.account, place.region);
  const running = new Map<JobKind, Promise<readonly Arn[]>>();
  const listed = (kind: 'training' | 'processing'): Promise<readonly Arn[]> => {
    const list = running.get(kind) ?? readers.jobs.running(kind);
    running.set(kind, list);
    return list;
  };
  return mapLimit(lane, 8, async (step): Promise<Seen> => {
    const { action } = step;
    const known = (fact: string, source: string): ContainmentFact => ({
      fact,
      proof: 'proved',
      source,
      at: context.clock.now().toISOString(),
    });
    try {
      if (action.kind === 'stop-job' && action.jobKind !== 'execution') {
        const source = action.jobKind === 'training' ? 'ListTrainingJobs' : 'ListProcessingJobs';
        if ((await listed(action.jobKind)).includes(action.job)) return { step, ended: null, fact: null };
        return { step, ended: 'it runs no more', fact: known(`${nameOfArn(action.job)} runs no more`, source) };
      }
      if (action.kind === 'stop-job') {
        const status = await readers.containment.executionStatus(action.job);
        if (status === 'Executing' || status === 'Stopping') return { step, ended: null, fact: null };
        const words = status ?? 'gone';
        return {
          step,
          ended: words,
          fact: known(`execution ${nameOfArn(action.job)} is ${words}`, 'DescribePipelineExecution'),
        };
      }
      if (action.kind === 'delete-app') {
        const status = await readers.containment.appStatus(action.domainId, action.app);
        if (status !== null && status !== 'Failed') return { step, ended: null, fact: null };
        return { step, ended: 'deleted', fact: known(`app ${appLabel(action.app)} is gone`, 'DescribeApp') };
      }
      return { step, ended: null, fact: null };
    } catch (thrown) {
      if (!(thrown instanceof SagelaneError)) throw thrown;
      const at = context.clock.now().toISOString();
      const fact: ContainmentFact = { fact: stepTitle(action), proof: 'cannot be proved', source: wordsOf(thrown), at };
      return { step, ended: null, fact };
    }
  });
}

async function factOf(
  context: CommandContext,
  aws: Aws,
  step: ContainmentStep,
  outcome: StepOutcome | undefined,
  facts: ReadonlyMap<string, ContainmentFact>,
): Promise<readonly ContainmentFact[]> {
  const seen = facts.get(step.key);
  if (seen) return [seen];
  if (!outcome || outcome.state === 'failed' || outcome.state === 'skipped' || outcome.state === 'replaced') return [];
  const { action, account, region, alias } = step;
  const at = context.clock.now().toISOString();
  const proved = (fact: string, source: string): readonly ContainmentFact[] => [{ fact, proof: 'proved', source, at }];
  switch (action.kind) {
    case 'deny-in-organization':
      return proved(`the denial stands in service control policy ${action.policyName}`, 'DescribePolicy');
    case 'deny-in-role':
      return proved(`the denial stands in role ${nameOfArn(action.role)} of ${alias ?? account}`, 'GetRolePolicy');
    case 'unassign': {
      const { containment } = aws.readers(account, region);
      try {
        const assigned = await containment.isAssigned(action.application, 'user', action.userId);
        const fact = assigned ? `still assigned to ${action.name}` : `no longer assigned to ${action.name}`;
        return proved(fact, 'DescribeApplicationAssignment');
      } catch (thrown) {
        if (!(thrown instanceof SagelaneError)) throw thrown;
        return [{ fact: `no longer assigned to ${action.name}`, proof: 'assumed', source: wordsOf(thrown), at }];
      }
    }
    case 'stop-job':
      return outcome.state === 'done' ? proved(`${nameOfArn(action.job)} runs no more`, STOPS[action.jobKind]) : [];
    default:
      return [];
  }
}

/** What no call of AWS answers. */
function beyondProof(
  { containment, outcomes, steps, lingers }: ContainmentRecord,
  at: string,
): readonly ContainmentFact[] {
  const denies = steps.some(({ action, key }) => action.kind.startsWith('deny-') && outcomes[key]?.state === 'done');
  return [
    ...(denies
      ? [
          {
            fact: 'every service of AWS honours the denial by now',
            proof: 'assumed',
            source: 'policies take minutes',
            at,
          } as const,
        ]
      : []),
    containment.person === null
      ? {
          fact: 'nobody has begun a session since',
          proof: 'cannot be proved',
          source: 'AWS lists no sessions of a role',
          at,
        }
      : {
          fact: 'sessions of Identity Center have ended',
          proof: 'cannot be proved',
          source: 'AWS has no API for it',
          at,
        },
    ...(lingers.some(({ what }) => what.includes('Access Grants'))
      ? [
          {
            fact: 'credentials for data are used no more',
            proof: 'cannot be proved',
            source: 'they last up to 12 hours',
            at,
          } as const,
        ]
      : []),
  ];
}

/** The call that answered that nothing is left to stop. */
const STOPS = {
  training: 'StopTrainingJob',
  processing: 'StopProcessingJob',
  execution: 'StopPipelineExecution',
} as const satisfies Readonly<Record<JobKind, string>>;
