import type { CreateDomainCommandInput, SageMaker, UpdateDomainCommandInput } from '@aws-sdk/client-sagemaker';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { GONE, STUDIO_NAMES, deleted, inService, sagemakerTags } from '../families/sagemaker/studio.ts';
import { blocks, optionalText, text } from '../values/fields.ts';

/** A Studio domain; its id is AWS's. What happens to its file system at the end is known to the state alone. */
export const sagemakerDomain = declaredType<SageMaker>({
  type: 'aws_sagemaker_domain',
  framework: 'sdk-v2',
  label: 'SageMaker AI Domain',
  client: (clients) => clients.sagemaker(),
  gone: GONE,
  names: { ...STUDIO_NAMES, arn: 'DomainArn', retention_policy: null },
  tags: sagemakerTags(),
  async create(call) {
    const input = call.members<CreateDomainCommandInput>();
    const { DomainArn = '' } = await call.client.createDomain({ ...input, Tags: keyValues(call.tags) });
    const DomainId = DomainArn.slice(DomainArn.lastIndexOf('/') + 1);
    call.record({ id: DomainId, arn: DomainArn });
    await inService(call, `SageMaker AI Domain (${DomainId})`, () => call.client.describeDomain({ DomainId }));
  },
  read: ({ client, fields }) => client.describeDomain({ DomainId: text(fields, 'id') }),
  async update(call) {
    const DomainId = text(call.prior, 'id');
    const input = call.members<
      CreateDomainCommandInput & Pick<UpdateDomainCommandInput, 'AppSecurityGroupManagement'>
    >();
    const { DomainSettings, DefaultUserSettings, DefaultSpaceSettings } = input;
    await call.client.updateDomain({
      DomainId,
      DefaultUserSettings,
      DefaultSpaceSettings,
      AppNetworkAccessType: input.AppNetworkAccessType,
      TagPropagation: input.TagPropagation,
      ...(DomainSettings && {
        DomainSettingsForUpdate: {
          DockerSettings: DomainSettings.DockerSettings,
          ExecutionRoleIdentityConfig: DomainSettings.ExecutionRoleIdentityConfig,
          RStudioServerProDomainSettingsForUpdate: DomainSettings.RStudioServerProDomainSettings,
          SecurityGroupIds: DomainSettings.SecurityGroupIds,
          TrustedIdentityPropagationSettings: DomainSettings.TrustedIdentityPropagationSettings,
        },
      }),
    });
    await inService(call, `SageMaker AI Domain (${DomainId})`, () => call.client.describeDomain({ DomainId }));
  },
  async delete(call) {
    const DomainId = text(call.fields, 'id');
    const [retention] = blocks(call.fields, 'retention_policy');
    const HomeEfsFileSystem = retention && (optionalText(retention, 'home_efs_file_system') as 'Retain' | 'Delete');
    await call.client.deleteDomain({ DomainId, ...(HomeEfsFileSystem && { RetentionPolicy: { HomeEfsFileSystem } }) });
    await deleted(call, `SageMaker AI Domain (${DomainId})`, () => call.client.describeDomain({ DomainId }));
  },
});
