import type { CreateSpaceCommandInput, SageMaker } from '@aws-sdk/client-sagemaker';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { partsOfArn } from '../families/sagemaker/arns.ts';
import { GONE, STUDIO_NAMES, deleted, inService, sagemakerTags } from '../families/sagemaker/studio.ts';
import { optionalText, text } from '../values/fields.ts';

const space = (arn: string) => {
  const { DomainId, name } = partsOfArn(arn);
  return { DomainId, SpaceName: name };
};

/** A space of a Studio domain; its id is its ARN. */
export const sagemakerSpace = declaredType<SageMaker>({
  type: 'aws_sagemaker_space',
  framework: 'sdk-v2',
  label: 'SageMaker AI Space',
  client: (clients) => clients.sagemaker(),
  gone: GONE,
  names: { ...STUDIO_NAMES, arn: 'SpaceArn' },
  tags: sagemakerTags(),
  async create(call) {
    const input = call.members<CreateSpaceCommandInput>();
    const { SpaceArn = '' } = await call.client.createSpace({ ...input, Tags: keyValues(call.tags) });
    call.record({ id: SpaceArn, arn: SpaceArn });
    await inService(call, `SageMaker AI Space (${SpaceArn})`, () => call.client.describeSpace(space(SpaceArn)));
  },
  read: ({ client, fields }) => client.describeSpace(space(text(fields, 'id'))),
  async update(call) {
    const which = space(text(call.prior, 'id'));
    const { SpaceSettings } = call.members<CreateSpaceCommandInput>();
    const SpaceDisplayName = optionalText(call.fields, 'space_display_name');
    await call.client.updateSpace({ ...which, SpaceSettings, SpaceDisplayName });
    await inService(call, `SageMaker AI Space (${text(call.prior, 'id')})`, () => call.client.describeSpace(which));
  },
  async delete(call) {
    const which = space(text(call.fields, 'id'));
    await call.client.deleteSpace(which);
    await deleted(call, `SageMaker AI Space (${text(call.fields, 'id')})`, () => call.client.describeSpace(which));
  },
});
