import type { Aws } from '../../../aws/ports.ts';
import type { Containment } from '../../../domain/containment/containment.ts';
import { denialsIn, withDenial, type Denial } from '../../../domain/containment/denial.ts';
import type { ContainmentStep, StepOutcome } from '../../../domain/containment/step.ts';
import { problemsOf } from '../../../domain/errors.ts';
import type { CommandContext } from '../context.ts';

/** How long what was asked for usually takes; estimates, and told as such. */
const JOB_MS = 5 * 60_000;
const APP_MS = 10 * 60_000;

/** Does one step; the outcome says what came of it, also when it failed. Doing it again finds it done. */
export async function performStep(
  context: CommandContext,
  aws: Aws,
  step: ContainmentStep,
  containment: Containment,
): Promise<StepOutcome> {
  const at = (): string => context.clock.now().toISOString();
  try {
    const done = await act(context, aws, step, containment);
    return { ...done, at: at() };
  } catch (thrown) {
    const [problem] = problemsOf(thrown);
    const detail = problem
      ? [`${problem.code}: ${problem.what}`, problem.why].filter(Boolean).join(': ')
      : String(thrown);
    return { state: 'failed', at: at(), detail, until: null };
  }
}

type Done = Omit<StepOutcome, 'at'>;

const settled = (detail: string | null): Done => ({ state: 'done', detail, until: null });

async function act(
  context: CommandContext,
  aws: Aws,
  { account, alias, region, action }: ContainmentStep,
  containment: Containment,
): Promise<Done> {
  const onRetry = (operation: string, waitMs: number): void =>
    context.emit({ type: 'containment.slowed', id: containment.id, account, alias, operation, waitMs });
  const writers = aws.writers(account, region).containment({ signal: context.signal, onRetry });
  const later = (ms: number): string => new Date(context.clock.now().getTime() + ms).toISOString();
  const denial = denialOf(containment);
  const change = {
    apply: (text: string | null): string => withDenial(text, denial),
    stands: (text: string | null): boolean => denialsIn(text).some((one) => isSame(one, denial)),
  };
  switch (action.kind) {
    case 'deny-in-organization':
      await writers.changeControlPolicy(action.policyId, change);
      return settled('it stands, as it was read back');
    case 'deny-in-role':
      await writers.changeRolePolicy(action.role, action.policy, change);
      return settled('it stands, as it was read back');
    case 'stop-job': {
      const stopping = await writers.stopJob(action.job, action.jobKind);
      if (!stopping) return settled('it had ended');
      return { state: 'lingers', detail: 'stopping', until: action.jobKind === 'execution' ? null : later(JOB_MS) };
    }
    case 'delete-app':
      await writers.deleteApp(action.domainId, action.app);
      return { state: 'lingers', detail: 'deleting', until: later(APP_MS) };
    case 'unassign':
      await writers.unassign(action.application, 'user', action.userId);
      return settled(null);
    case 'disable-sessions':
      await writers.setBackgroundSessions(action.application, 'DISABLED');
      return settled('for new sessions; those that run go on');
    case 'revoke-grant':
      await writers.deleteGrant(action.grant);
      return settled(null);
    case 'revoke-lake-permission':
      await writers.revokeLakePermission(action.permission);
      return settled(null);
    case 'end-sessions':
      return { state: 'needs-console', detail: action.link, until: null };
  }
}

const denialOf = ({ id, ticket, person, issuedBefore, until }: Containment): Denial => ({
  id,
  ticket,
  userId: person?.userId ?? null,
  issuedBefore,
  until,
});

const isSame = (one: Denial, other: Denial): boolean =>
  one.id === other.id &&
  one.userId === other.userId &&
  one.issuedBefore === other.issuedBefore &&
  one.until === other.until &&
  one.ticket === other.ticket;
