import type {
  CreatePartnerAppRequest,
  DescribePartnerAppResponse,
  PartnerAppStatus,
  PartnerAppSummary,
  UpdatePartnerAppRequest,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { GONE } from '../../../world/records/resource.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fromTags } from '../../tag-list.ts';
import { withoutTags } from './names.ts';
import { fail } from './sagemaker.ts';

type App = Kept<Omit<CreatePartnerAppRequest, 'Tags' | 'ClientToken'>>;

export const partnerApps = resourceKind<App['body']>('sagemaker:partner-app');

/** What access to one is decided on. */
export const onPartnerApp = {
  resource: (input: { readonly Arn?: string | undefined }): Arn => input.Arn ?? '',
} as const;

export function makePartnerApp(call: Call, input: CreatePartnerAppRequest): App {
  const id = call.world.newId().replaceAll('-', '').slice(0, 12).toUpperCase();
  const { ClientToken: _token, ...body } = withoutTags(input);
  return partnerApps.make(call, {
    arn: `arn:aws:sagemaker:${call.region}:${call.account}:partner-app/app-${id}`,
    name: input.Name ?? '',
    status: 'Creating',
    next: [{ status: 'Available', after: call.world.pace.studio }],
    tags: fromTags(input.Tags),
    body,
  });
}

export const partnerAppNamed = (call: Call, arn = ''): App =>
  partnerApps.find(call, arn) ?? fail('ResourceNotFound', `Resource '${arn}' does not exist.`);

export function changePartnerApp(call: Call, app: App, input: UpdatePartnerAppRequest): App {
  const { MaintenanceConfig, Tier, ApplicationConfig } = input;
  return partnerApps.change(call.world, app, {
    status: 'Updating',
    next: [{ status: 'Available', after: call.world.pace.studio }],
    by: call.caller.arn,
    body: {
      ...(MaintenanceConfig && { MaintenanceConfig }),
      ...(Tier !== undefined && { Tier }),
      ...(ApplicationConfig && { ApplicationConfig }),
    },
  });
}

export const deletePartnerAppOf = (call: Call, app: App): App =>
  partnerApps.change(call.world, app, {
    status: 'Deleting',
    next: [{ status: GONE, after: call.world.pace.studio }],
  });

export const describePartnerAppRecord = (app: App): DescribePartnerAppResponse => {
  const { IdcConfig, ...body } = app.body;
  return {
    ...body,
    ...(IdcConfig && { IdcConfig: { InstanceArn: IdcConfig.InstanceArn } }),
    Arn: app.arn,
    Status: app.status as PartnerAppStatus,
    CreationTime: new Date(app.createdAt),
    LastModifiedTime: new Date(app.updatedAt),
    ...(app.status !== 'Creating' && {
      BaseUrl: `https://${app.arn.split('/').at(-1)?.toLowerCase()}.partner-app.${app.region}.sagemaker.aws`,
      Version: '1.0',
    }),
  };
};

export const toPartnerAppSummary = (app: App): PartnerAppSummary => ({
  Arn: app.arn,
  Name: app.name,
  Type: app.body.Type,
  Status: app.status as PartnerAppStatus,
  CreationTime: new Date(app.createdAt),
});
