import type { GuideStep } from '../../../tui/ports.ts';
import type { Execution } from '../../domain/execution.ts';
import type { AppStore, RunState } from '../../store/index.ts';

/** The short guided path of `sagelane demo` in a terminal: what to press, and how the state tells that it was done. */
export function guideFrom(start: Date): readonly GuideStep[] {
  const stopped = new Set<string>();
  const begun = (store: AppStore): readonly Execution[] =>
    [...store.api.getState().executions.values()]
      .map(({ execution }) => execution)
      .filter(({ startedAt }) => Date.parse(startedAt) >= start.getTime());
  return [
    {
      title: 'plan',
      hint: (key) => `Stacks (1): press ${key('stacks.plan')} and see what would be shared with whom`,
      done: (store) => runs(store).some(({ bundle }) => bundle !== null),
    },
    {
      title: 'approve and apply',
      hint: (key) =>
        `press ${key('stacks.approve')}, read who gains what, say yes; the real terraform applies exactly this plan`,
      done: (store) =>
        runs(store).some(
          ({ verb, finishedAt, stacks }) =>
            verb === 'apply' && finishedAt !== null && [...stacks.values()].every(({ phase }) => phase === 'applied'),
        ),
    },
    {
      title: 'accept',
      hint: () => 'Shares (2): accept the invitation of analytics, then that of research',
      done: (store) => isAccepted(store),
    },
    {
      title: 'start',
      hint: (key) =>
        `Executions (3): on churn-train press ${key('executions.start')}, choose analytics with →; it runs in the account of ml-prod`,
      done: (store) => begun(store).length > 0,
    },
    {
      title: 'stop and retry',
      hint: (key) =>
        `${key('list.open')} opens it, ${key('executions.stop')} stops it, ${key('executions.retry')} lets it go on; one takes ten seconds here: start another when it is over`,
      done: (store) => {
        for (const { arn, status } of begun(store)) if (status === 'Stopped') stopped.add(arn);
        return begun(store).some(({ arn, status }) => status === 'Succeeded' && stopped.has(arn));
      },
    },
    {
      title: 'read the journal',
      hint: (key) => `Journal (4): what was done, by which command line; ${key('app.quit')} leaves`,
      done: (store) => store.api.getState().readAt.has('journal') && begun(store).length > 0,
    },
  ];
}

const runs = (store: AppStore): readonly RunState[] => [...store.api.getState().runs.values()];

function isAccepted(store: AppStore): boolean {
  const shares = [...store.api.getState().shares.values()];
  return shares.length > 0 && shares.every(({ stage }) => stage === 'accepted' || stage === 'verified');
}
