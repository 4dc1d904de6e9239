import type { LiveApp } from '../aws/ports.ts';
import { SagelaneError } from '../domain/errors.ts';
import { needsRestart, type PersonalApp } from '../domain/sessions/personal-app.ts';
import { appLabel } from '../domain/studio-content.ts';
import type { Command } from './engine/command.ts';
import type { CommandContext } from './engine/context.ts';

export interface RestartAppInput {
  readonly app: PersonalApp;
}

/** Soon at first, for what goes fast; then seldom. */
const LOOK_MS = { first: 250, most: 5_000 };
/** AWS takes minutes for each half. */
const PATIENCE_MS = 15 * 60_000;

/**
 * Deletes an app and makes it again, on the same kind of machine: only then it carries identities, if its domain
 * propagates them. https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-setup.html
 */
export const restartApp = {
  id: 'restart-app',
  title: 'Restart an app',
  effect: 'writes',
  line: ({ app }) => ['sessions', 'restart', appLabel(app.app), '--account', app.account],
  target: ({ app }) => `app ${app.domainId}/${appLabel(app.app)}`,
  actor: ({ app }) => app.account,
  confirmation: ({ app }) => ({
    what: `restart app ${appLabel(app.app)} of domain ${app.domain}`,
    notes: [
      `${app.userName ?? app.userProfile ?? 'whoever works in it'} loses what is unsaved in it and what runs in its terminals and kernels; files stay`,
      'if it cannot be made again, its person opens it anew in Studio',
      ...(needsRestart(app)
        ? []
        : [`it needs no restart for its identity: it says ${app.effective ?? 'nothing of it'}`]),
    ],
  }),
  async run({ app }, context) {
    const { account, region, domainId } = app;
    const aws = await context.aws();
    const { studios } = aws.readers(account, region);
    const before = await studios.app(domainId, app.app);
    if (before === null || before.status !== 'InService')
      throw new SagelaneError({
        code: 'AppNotRunning',
        what: `app ${appLabel(app.app)} is ${before?.status ?? 'gone'}: there is nothing to restart`,
        where: `domain ${domainId} in account ${account}`,
        fix: 'see `sagelane sessions apps`',
      });
    const { studio } = aws.writers(account, region);
    await studio.deleteApp(domainId, app.app);
    const look = (): Promise<LiveApp | null> => studios.app(domainId, app.app);
    await until(context, app, look, (live) => live === null || live.status === 'Deleted');
    context.emit({ type: 'personal-app.stopped', app });
    await studio.createApp(domainId, app.app, before.machine);
    const live = await until(context, app, look, (one) => one?.status === 'InService' || one?.status === 'Failed');
    if (live?.status !== 'InService') throw stuck(app, live);
    const restarted: PersonalApp = {
      ...app,
      app: { ...app.app, status: live.status },
      effective: live.effective,
      createdAt: context.clock.now().toISOString(),
      readAt: context.clock.now().toISOString(),
    };
    context.emit({ type: 'personal-app.restarted', app: restarted });
    return restarted;
  },
} as const satisfies Command<RestartAppInput, PersonalApp>;

async function until(
  { clock, signal }: CommandContext,
  app: PersonalApp,
  look: () => Promise<LiveApp | null>,
  reached: (live: LiveApp | null) => boolean,
): Promise<LiveApp | null> {
  const began = clock.now().getTime();
  for (let pause = LOOK_MS.first; ; pause = Math.min(LOOK_MS.most, pause * 2)) {
    const live = await look();
    if (reached(live)) return live;
    if (clock.now().getTime() - began > PATIENCE_MS) throw stuck(app, live);
    await clock.sleep(pause, signal);
  }
}

const stuck = ({ app, domainId, account }: PersonalApp, live: LiveApp | null): SagelaneError =>
  new SagelaneError({
    code: 'AppNotRestarted',
    what: `app ${appLabel(app)} is ${live?.status ?? 'gone'} after the restart`,
    where: `domain ${domainId} in account ${account}`,
    why: live?.failureReason ?? 'SageMaker gives no reason',
    fix: 'its person opens it anew in Studio; see `sagelane sessions apps`',
  });
