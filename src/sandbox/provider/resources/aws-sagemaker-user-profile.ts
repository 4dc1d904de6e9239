import type { CreateUserProfileCommandInput, SageMaker } from '@aws-sdk/client-sagemaker';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { partsOfArn } from '../families/sagemaker/arns.ts';
import { GONE, STUDIO_NAMES, deleted, inService, sagemakerTags } from '../families/sagemaker/studio.ts';
import { text } from '../values/fields.ts';

const profile = (arn: string) => {
  const { DomainId, name } = partsOfArn(arn);
  return { DomainId, UserProfileName: name };
};

/** A user of a Studio domain; its id is its ARN. */
export const sagemakerUserProfile = declaredType<SageMaker>({
  type: 'aws_sagemaker_user_profile',
  framework: 'sdk-v2',
  label: 'SageMaker AI User Profile',
  client: (clients) => clients.sagemaker(),
  gone: GONE,
  names: { ...STUDIO_NAMES, arn: 'UserProfileArn' },
  computedBlocks: ['user_settings'],
  tags: sagemakerTags(),
  async create(call) {
    const input = call.members<CreateUserProfileCommandInput>();
    const { UserProfileArn = '' } = await call.client.createUserProfile({ ...input, Tags: keyValues(call.tags) });
    call.record({ id: UserProfileArn, arn: UserProfileArn });
    await inService(call, `SageMaker AI User Profile (${UserProfileArn})`, () =>
      call.client.describeUserProfile(profile(UserProfileArn)),
    );
  },
  read: ({ client, fields }) => client.describeUserProfile(profile(text(fields, 'id'))),
  async update(call) {
    const which = profile(text(call.prior, 'id'));
    const { UserSettings } = call.members<CreateUserProfileCommandInput>();
    await call.client.updateUserProfile({ ...which, UserSettings });
    await inService(call, `SageMaker AI User Profile (${text(call.prior, 'id')})`, () =>
      call.client.describeUserProfile(which),
    );
  },
  async delete(call) {
    const which = profile(text(call.fields, 'id'));
    await call.client.deleteUserProfile(which);
    await deleted(call, `SageMaker AI User Profile (${text(call.fields, 'id')})`, () =>
      call.client.describeUserProfile(which),
    );
  },
});
