import { restartApp } from '../../../commands/restart-app.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { gapPlace } from '../../../domain/sessions/gap-words.ts';
import type { PersonalApp } from '../../../domain/sessions/personal-app.ts';
import { appLabel } from '../../../domain/studio-content.ts';
import { exitOf, type Session } from '../../host.ts';
import type { VerbFile } from '../verb.ts';

export const restart: VerbFile = (group, host) => {
  group
    .command('restart')
    .argument('<app>', 'OWNER/TYPE/NAME, as `sessions apps` shows it')
    .description('restart an app, so that it carries the identity of its person')
    .action((name: string, _options, verb) =>
      host.run(verb, async (session) => exitOf(session, restartApp, { app: await appNamed(session, name) })),
    );
};

async function appNamed({ app: { context } }: Session, name: string): Promise<PersonalApp> {
  const { apps, gaps } = await context.watch.apps();
  const found = apps.filter(({ app }) => appLabel(app) === name);
  const [only, second] = found;
  if (only && !second) return only;
  if (only)
    throw new SagelaneError({
      code: 'AmbiguousApp',
      what: `${found.length} apps are named ${name}`,
      where: found
        .map(({ account, region, domainId }) => `domain ${domainId} of account ${account} in ${region}`)
        .join(', '),
      fix: 'narrow by --account or --region',
    });
  throw new SagelaneError({
    code: 'AppNotFound',
    what: `no app is named ${name}`,
    ...(apps.length > 0 && { why: `there are ${apps.map(({ app }) => appLabel(app)).join(', ')}` }),
    ...(gaps.length > 0 && {
      where: gaps.map((gap) => `${gapPlace(gap)} could not be read`).join(', '),
    }),
    fix: 'see `sagelane sessions apps`',
  });
}
