import type { CreateModelCardCommandInput, SageMaker } from '@aws-sdk/client-sagemaker';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { GONE, sagemakerTags } from '../families/sagemaker/studio.ts';
import { sameJson } from '../policies/same-json.ts';
import { text } from '../values/fields.ts';

/** A model card, known by its name; it has no `id`. */
export const sagemakerModelCard = declaredType<SageMaker>({
  type: 'aws_sagemaker_model_card',
  framework: 'plugin-framework',
  label: 'SageMaker AI Model Card',
  client: (clients) => clients.sagemaker(),
  gone: GONE,
  equivalent: { content: sameJson },
  singles: ['security_config'],
  tags: sagemakerTags('model_card_arn'),
  async create(call) {
    const { ModelCardArn = '' } = await call.client.createModelCard({
      ...call.members<CreateModelCardCommandInput>(),
      Tags: keyValues(call.tags),
    });
    call.record({ model_card_name: text(call.fields, 'model_card_name'), model_card_arn: ModelCardArn });
  },
  read: ({ client, fields }) => client.describeModelCard({ ModelCardName: text(fields, 'model_card_name') }),
  update({ client, members }) {
    const { ModelCardName, Content, ModelCardStatus } = members<CreateModelCardCommandInput>();
    return client.updateModelCard({ ModelCardName, Content, ModelCardStatus });
  },
  delete: ({ client, fields }) => client.deleteModelCard({ ModelCardName: text(fields, 'model_card_name') }),
  importId: (id) => ({ model_card_name: id }),
});
