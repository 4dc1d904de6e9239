import type { IdentityUser } from '../../../aws/ports.ts';
import { parseArn, type AccountId, type Arn, type Region } from '../../../domain/arn.ts';
import type { ContainedPerson, Directory } from '../../../domain/containment/containment.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { appLabel } from '../../../domain/studio-content.ts';
import type { CommandContext } from '../context.ts';

/** How a person is named: directly, or by something of theirs that runs. */
export type ContainmentTarget =
  | { readonly kind: 'user'; readonly text: string }
  | { readonly kind: 'job'; readonly text: string }
  | { readonly kind: 'app'; readonly text: string };

const USER_ID = /^([0-9a-f]{10}-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The person in Identity Center, or an error that says what to give instead. */
export async function findPerson(
  context: CommandContext,
  target: ContainmentTarget,
  jobOwner: (job: Arn) => Promise<string | null>,
): Promise<ContainedPerson> {
  const directory = await findDirectory(context);
  if (target.kind === 'user') return personOf(context, directory, target.text);
  if (target.kind === 'app') return personOf(context, directory, await userOfApp(context, target.text));
  const userId = await jobOwner(target.text);
  if (userId !== null) return personOf(context, directory, userId);
  throw new SagelaneError({
    code: 'JobOfNobody',
    what: `nobody is known for whom ${target.text} runs`,
    why: 'CloudTrail tells of it some 5 minutes after it began, in the account and Region that it runs in',
    fix: 'look again in a few minutes, give --account of where it runs, or name the person with --user',
  });
}

/** By the manifest, or where somebody of the accounts sees an instance of the organization. */
export async function findDirectory(context: CommandContext): Promise<Directory> {
  const aws = await context.aws();
  const declared = context.hasManifest ? context.manifest().identityCenter : undefined;
  const places: readonly { readonly id: AccountId; readonly region: Region }[] = declared
    ? [{ id: declared.account, region: declared.region }]
    : await context.accounts();
  const problems: SagelaneError[] = [];
  for (const { id: account, region } of places) {
    try {
      const instances = await aws.readers(account, region).people.instances();
      const found = instances.find(({ arn }) => declared === undefined || arn === declared.instance) ?? instances[0];
      if (!found) continue;
      const { arn: instance, identityStoreId, owner } = found;
      return { account: declared?.account ?? (owner || account), region, instance, identityStoreId };
    } catch (thrown) {
      if (!(thrown instanceof SagelaneError)) throw thrown;
      problems.push(thrown);
    }
  }
  throw new SagelaneError({
    code: 'DirectoryNotFound',
    what: 'no instance of IAM Identity Center is known',
    where: places.map(({ id }) => id).join(', '),
    why: problems[0]?.problems[0]?.what ?? 'none of the accounts has one in its Region',
    fix: 'declare identityCenter in the manifest, or give --account and --region of where it is administered',
  });
}

async function personOf(context: CommandContext, directory: Directory, text: string): Promise<ContainedPerson> {
  const { people } = (await context.aws()).readers(directory.account, directory.region);
  const store = directory.identityStoreId;
  const user = USER_ID.test(text) ? await people.user(store, text) : await people.userNamed(store, text);
  if (user) return { ...known(user), directory };
  // Somebody who was deleted may still have sessions: the id is enough to deny them.
  if (USER_ID.test(text)) return { userId: text, userName: null, displayName: null, status: 'deleted', directory };
  throw new SagelaneError({
    code: 'PersonUnknown',
    what: `nobody in Identity Center is named ${text}`,
    where: `${store} in account ${directory.account}`,
    fix: 'give the user name as Identity Center shows it, or the user id; `sagelane sessions list` names those who run something',
  });
}

const STATUS: Readonly<Record<string, ContainedPerson['status']>> = { ENABLED: 'enabled', DISABLED: 'disabled' };

const known = ({ userId, userName, displayName, status }: IdentityUser): Omit<ContainedPerson, 'directory'> => ({
  userId,
  userName,
  displayName,
  status: STATUS[status ?? ''] ?? 'unknown',
});

/** `DOMAIN/OWNER/TYPE/NAME`, or the app's ARN. */
async function userOfApp(context: CommandContext, text: string): Promise<string> {
  const wanted = (parseArn(text)?.resource.replace(/^app\//, '') ?? text).toLowerCase();
  const aws = await context.aws();
  const seen: string[] = [];
  for (const { id, region } of await context.accounts()) {
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
