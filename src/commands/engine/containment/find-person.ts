import { parseArn, type Arn } from '../../../domain/arn.ts';
import type { ContainedPerson } from '../../../domain/containment/containment.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { appLabel } from '../../../domain/studio-content.ts';
import type { CommandContext } from '../context.ts';

/** How a person is named: directly, or by something of theirs that runs. */
export type PersonTarget =
  | { readonly kind: 'user'; readonly text: string }
  | { readonly kind: 'job'; readonly text: string }
  | { readonly kind: 'app'; readonly text: string };

/** Or a role, by its ARN: whoever acts through it. */
export type ContainmentTarget = PersonTarget | { readonly kind: 'role'; readonly text: Arn };

/** The person in Identity Center, or an error that says what to give instead. */
export async function findPerson(
  context: CommandContext,
  target: PersonTarget,
  jobOwner: (job: Arn) => Promise<string | null>,
): Promise<ContainedPerson> {
  const { watch } = context;
  if (target.kind === 'user') return watch.person(target.text);
  if (target.kind === 'app') return watch.person(await userOfApp(context, target.text));
  const userId = await jobOwner(target.text);
  if (userId !== null) return watch.person(userId);
  throw new SagelaneError({
    code: 'JobOfNobody',
    what: `nobody is known for whom ${target.text} runs`,
    why: 'CloudTrail tells of it some 5 minutes after it began, in the account and Region that it runs in',
    fix: 'look again in a few minutes, give --account of where it runs, or name the person with --user',
  });
}

/** `DOMAIN/OWNER/TYPE/NAME`, or the app's ARN. */
async function userOfApp(context: CommandContext, text: string): Promise<string> {
  const wanted = (parseArn(text)?.resource.replace(/^app\//, '') ?? text).toLowerCase();
  const aws = await context.aws();
  const seen: string[] = [];
  for (const { id, region } of await context.places()) {
    const studios = await aws.readers(id, region).studios.all().catch(unreadable);
    for (const { domainId, apps } of studios) {
      for (const { app, userName } of apps) {
        const label = `${domainId}/${appLabel(app)}`;
        seen.push(label);
        if (label.toLowerCase() !== wanted) continue;
        if (userName !== null) return userName;
        throw new SagelaneError({
          code: 'AppOfNobody',
          what: `app ${label} is of no one person`,
          why: 'its space is shared, or its profile names nobody of Identity Center',
          fix: 'name the person with --user',
        });
      }
    }
  }
  throw new SagelaneError({
    code: 'AppUnknown',
    what: `no app ${text} runs in these accounts`,
    why: seen.length > 0 ? `there are ${seen.slice(0, 8).join(', ')}` : 'no app runs there',
    fix: 'give it as DOMAIN/OWNER/TYPE/NAME, for example d-abc123456789/jane-notebooks/JupyterLab/default',
  });
}

function unreadable(thrown: unknown): readonly never[] {
  if (thrown instanceof SagelaneError) return [];
  throw thrown;
}
