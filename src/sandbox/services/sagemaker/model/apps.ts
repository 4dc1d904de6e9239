import type {
  AppDetails,
  AppStatus,
  CreateAppRequest,
  DescribeAppResponse,
  FeatureStatus,
  ListAppsRequest,
  ListAppsResponse,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { domainNamed, isPropagating, type Domain } from './domains.ts';
import { withoutTags } from './names.ts';
import { fail, invalid } from './sagemaker.ts';
import { spaceNamed } from './spaces.ts';
import { courses, failureOf, requireStudioName, studioPage } from './studio.ts';
import { fromTags } from '../../tag-list.ts';
import { userProfileNamed } from './user-profiles.ts';

type AppBody = Omit<CreateAppRequest, 'Tags'> & {
  /** As of its start: enabling it on the domain takes a restart. */
  readonly EffectiveTrustedIdentityPropagationStatus: FeatureStatus;
};
export type App = Kept<AppBody>;

const apps = resourceKind<AppBody>('sagemaker:app');

type AppName = Partial<Pick<CreateAppRequest, 'DomainId' | 'UserProfileName' | 'SpaceName' | 'AppType' | 'AppName'>>;

export const appArn = (app: AppName, { region, account }: Call): Arn =>
  `arn:aws:sagemaker:${region}:${account}:app/${app.DomainId ?? ''}/${app.UserProfileName ?? app.SpaceName ?? ''}/${(app.AppType ?? '').toLowerCase()}/${app.AppName ?? ''}`;

export function appNamed(app: AppName, call: Call): App {
  ownerOf(app, call);
  return apps.find(call, appArn(app, call)) ?? fail('ResourceNotFound', `App [${app.AppName ?? ''}] does not exist.`);
}

/** An app is a profile's or a space's. */
function ownerOf(app: AppName, call: Call): Domain {
  const domain = domainNamed(app.DomainId, call);
  if (Boolean(app.UserProfileName) === Boolean(app.SpaceName))
    invalid('Exactly one of UserProfileName and SpaceName must be given.');
  const owner = app.SpaceName ? spaceNamed(app, call) : userProfileNamed(app, call);
  if (owner.status === 'Deleting') fail('ResourceInUse', `${owner.arn} is in status Deleting.`);
  return domain;
}

export function makeApp(call: Call, input: CreateAppRequest): App {
  const domain = ownerOf(input, call);
  const name = requireStudioName(input.AppName, 'appName');
  const arn = appArn(input, call);
  const known = apps.find(call, arn);
  if (known && known.status !== 'Deleted' && known.status !== 'Failed')
    fail('ResourceInUse', `App [${name}] already exists.`);
  return apps.make(call, {
    arn,
    name,
    parent: domain.arn,
    status: 'Pending',
    next: courses(call).toService,
    tags: fromTags(input.Tags),
    body: {
      ...withoutTags(input),
      EffectiveTrustedIdentityPropagationStatus:
        isPropagating(domain) && PROPAGATING.has(input.AppType ?? '') ? 'ENABLED' : 'DISABLED',
    },
  });
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-compatibility.html */
const PROPAGATING = new Set(['JupyterLab', 'CodeEditor']);

export function removeApp(call: Call, app: App): void {
  if (app.status === 'Deleted' || app.status === 'Deleting' || app.status === 'Failed')
    fail('ResourceInUse', `Unable to delete App [${app.name}]: it is in status ${app.status}.`);
  apps.change(call.world, app, { status: 'Deleting', next: courses(call).toDeleted, by: call.caller.arn });
}

export const describeAppRecord = (app: App): DescribeAppResponse => ({
  ...app.body,
  AppArn: app.arn,
  Status: app.status as AppStatus,
  CreationTime: new Date(app.createdAt),
  LastHealthCheckTimestamp: new Date(app.updatedAt),
  LastUserActivityTimestamp: new Date(app.updatedAt),
  ...failureOf(app),
});

export function listAppRecords(call: Call, input: ListAppsRequest): ListAppsResponse {
  const found = apps
    .own(call)
    .filter(
      ({ body }) =>
        (!input.UserProfileNameEquals || body.UserProfileName === input.UserProfileNameEquals) &&
        (!input.SpaceNameEquals || body.SpaceName === input.SpaceNameEquals),
    );
  const { items, nextToken } = studioPage(found, input, undefined, call);
  return { Apps: items.map(toAppDetails), NextToken: nextToken };
}

/** Without the identity propagation status: AWS does not list it. */
const toAppDetails = ({ body, status, createdAt }: App): AppDetails => ({
  DomainId: body.DomainId,
  UserProfileName: body.UserProfileName,
  SpaceName: body.SpaceName,
  AppType: body.AppType,
  AppName: body.AppName,
  Status: status as AppStatus,
  CreationTime: new Date(createdAt),
  ResourceSpec: body.ResourceSpec,
});
