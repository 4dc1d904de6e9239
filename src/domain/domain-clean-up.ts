import type { AccountId, Region } from './arn.ts';
import type { JsonObject, PlannedChange, StackPlan } from './plan.ts';
import { appLabel, isInTheWay, type StudioContent } from './studio-content.ts';

/** What an apply or a destroy has to end in one Studio domain, as far as its plans tell; what people started there is in no plan. */
export interface DomainCleanUp {
  readonly account: AccountId;
  readonly region: Region;
  readonly domainId: string;
  /** Name of the domain that goes; null: it stays, and only what belongs to `userProfiles` and `spaces` goes. */
  readonly domain: string | null;
  /** As it was said at creation, which is what the deletion goes by. */
  readonly homeFileSystem: 'retain' | 'delete';
  /** What Terraform holds and deletes itself. */
  readonly userProfiles: readonly string[];
  readonly spaces: readonly string[];
  /** As `OWNER/TYPE/NAME`. */
  readonly apps: readonly string[];
}

const PARTS = ['aws_sagemaker_domain', 'aws_sagemaker_user_profile', 'aws_sagemaker_space', 'aws_sagemaker_app'];

/** One per Studio domain of which the plans delete something. */
export function cleanUpsOf(
  plans: readonly Pick<StackPlan, 'account' | 'region' | 'changes'>[],
): readonly DomainCleanUp[] {
  const going = plans.flatMap(({ account, region, changes }) =>
    changes.flatMap((change) => {
      const domainId = PARTS.includes(change.type) && isGoing(change) ? domainOf(change) : undefined;
      return domainId === undefined ? [] : [{ account, region, domainId, change }];
    }),
  );
  return [...Map.groupBy(going, ({ domainId }) => domainId)].flatMap(([domainId, parts]): readonly DomainCleanUp[] => {
    const [first] = parts;
    if (!first) return [];
    const valuesOf = (type: string): readonly JsonObject[] =>
      parts.flatMap(({ change }) => (change.type === type && change.before ? [change.before] : []));
    const [domain] = valuesOf('aws_sagemaker_domain');
    const names = (type: string, key: string): readonly string[] =>
      valuesOf(type).flatMap((values) => textIn(values, key) ?? []);
    return [
      {
        account: first.account,
        region: first.region,
        domainId,
        domain: domain ? (textIn(domain, 'domain_name') ?? domainId) : null,
        homeFileSystem: domain && deletesHomes(domain) ? 'delete' : 'retain',
        userProfiles: names('aws_sagemaker_user_profile', 'user_profile_name'),
        spaces: names('aws_sagemaker_space', 'space_name'),
        apps: valuesOf('aws_sagemaker_app').map((values) =>
          appLabel({
            name: textIn(values, 'app_name') ?? '',
            type: textIn(values, 'app_type') ?? '',
            space: textIn(values, 'space_name') ?? null,
            userProfile: textIn(values, 'user_profile_name') ?? null,
          }),
        ),
      },
    ];
  });
}

/**
 * Of what lives in the domain, what goes with it and Terraform does not hold. Apps of a space that Terraform does not hold
 * are in it whoever made them: they have to be gone before the space.
 */
export function leftToEnd(cleanUp: DomainCleanUp, content: StudioContent): StudioContent {
  const { domain, userProfiles, spaces: held, apps } = cleanUp;
  const goes = (name: string | null, named: readonly string[]): boolean =>
    domain !== null || (name !== null && named.includes(name));
  const spaces = content.spaces.filter(({ name, owner }) => !held.includes(name) && goes(owner, userProfiles));
  const spaceGoes = (name: string): boolean => held.includes(name) || spaces.some((space) => space.name === name);
  return {
    apps: content.apps
      .filter((app) => isInTheWay(app))
      .filter(({ space, userProfile }) => (space === null ? goes(userProfile, userProfiles) : spaceGoes(space)))
      .filter((app) => !apps.includes(appLabel(app)) || (app.space !== null && !held.includes(app.space))),
    spaces,
    userProfiles: domain === null ? [] : content.userProfiles.filter(({ name }) => !userProfiles.includes(name)),
  };
}

/** What is replaced is deleted first. */
const isGoing = ({ action }: PlannedChange): boolean => action === 'delete' || action === 'replace';

const domainOf = ({ type, before }: PlannedChange): string | undefined =>
  before ? textIn(before, type === 'aws_sagemaker_domain' ? 'id' : 'domain_id') : undefined;

function deletesHomes({ retention_policy: policy }: JsonObject): boolean {
  return JSON.stringify(policy ?? null).includes('"home_efs_file_system":"Delete"');
}

/** Absent arguments are empty text in some provider versions. */
function textIn(values: JsonObject, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
