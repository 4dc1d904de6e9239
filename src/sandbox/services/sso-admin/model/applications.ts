import { createHash } from 'node:crypto';
import type {
  Application,
  ApplicationStatus,
  CreateApplicationRequest,
  PrincipalType,
  UserBackgroundSessionApplicationStatus,
} from '@aws-sdk/client-sso-admin';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { allInstances, identityStoreArn, type Instance } from './instances.ts';
import { fail } from './sso-admin.ts';

export interface ApplicationBody extends Pick<
  CreateApplicationRequest,
  'Name' | 'Description' | 'ApplicationProviderArn' | 'PortalOptions'
> {
  readonly assignmentRequired: boolean;
  readonly backgroundSessions: UserBackgroundSessionApplicationStatus;
  readonly assignments: readonly { readonly PrincipalId: string; readonly PrincipalType: PrincipalType }[];
  readonly scopes: Readonly<Record<string, readonly string[]>>;
  /** By type. */
  readonly methods: Readonly<Record<string, unknown>>;
  readonly grants: Readonly<Record<string, unknown>>;
}

export type KeptApplication = Kept<ApplicationBody>;

/** They lie in their instance; the instance's account owns them. */
export const applications = resourceKind<ApplicationBody>('sso:application');

export interface NewApplication extends Pick<
  CreateApplicationRequest,
  'Name' | 'Description' | 'ApplicationProviderArn' | 'PortalOptions' | 'Status'
> {
  readonly tags: Readonly<Record<string, string>>;
}

export function makeApplication(call: Call, instance: Instance, { tags, Status, ...body }: NewApplication) {
  const id = createHash('sha256').update(call.world.newId()).digest('hex').slice(0, 16);
  return applications.make(
    { ...call, account: instance.account, region: instance.region },
    {
      arn: `arn:aws:sso::${instance.account}:application/ssoins-${instance.name}/apl-${id}`,
      name: `apl-${id}`,
      parent: instance.arn,
      status: Status ?? 'ENABLED',
      tags,
      body: {
        PortalOptions: { SignInOptions: { Origin: 'IDENTITY_CENTER' }, Visibility: 'ENABLED' },
        ...body,
        assignmentRequired: true,
        backgroundSessions: 'ENABLED',
        assignments: [],
        scopes: {},
        methods: {},
        grants: {},
      },
    },
  );
}

/** The application an administrator of its account or of its instance's means. */
export const applicationNamed = (arn: string | undefined, call: Call): KeptApplication =>
  applications.find(call, arn ?? '') ??
  fail('ResourceNotFoundException', `Application ${arn ?? ''} could not be found.`);

export function toApplication(call: Call, application: KeptApplication): Application {
  const { body } = application;
  const instance = allInstances(call.world).find((one) => one.arn === application.parent);
  return {
    ApplicationArn: application.arn,
    ApplicationProviderArn: body.ApplicationProviderArn,
    Name: body.Name,
    ApplicationAccount: application.account,
    InstanceArn: application.parent ?? '',
    ...(instance && { IdentityStoreArn: identityStoreArn(instance) }),
    Status: application.status as ApplicationStatus,
    PortalOptions: body.PortalOptions,
    ...(body.Description !== undefined && { Description: body.Description }),
    CreatedDate: new Date(application.createdAt),
    CreatedFrom: application.region,
  };
}

export const changeApplication = (call: Call, application: KeptApplication, body: Partial<ApplicationBody>) =>
  applications.change(call.world, application, { body, by: call.caller.arn });

/** What decides access to an application. */
export const applicationArnOf = (input: { readonly ApplicationArn?: string | undefined }): Arn =>
  input.ApplicationArn ?? '';
