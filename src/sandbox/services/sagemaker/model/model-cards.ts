import type {
  CreateModelCardRequest,
  DescribeModelCardResponse,
  ModelCardStatus,
  ModelCardSummary,
  UpdateModelCardRequest,
} from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { stampsOf } from './names.ts';
import { makeRegistry, registryArn } from './registries.ts';
import { fail, invalid } from './sagemaker.ts';
import { fromTags } from '../../tag-list.ts';

/** Its versions, oldest first: every change of its content makes one. */
type Card = Kept<
  Pick<CreateModelCardRequest, 'ModelCardName' | 'SecurityConfig'> & {
    readonly versions: readonly { readonly Content: string; readonly ModelCardStatus: ModelCardStatus }[];
  }
>;

export const modelCards = resourceKind<Card['body']>('sagemaker:model-card');

export function makeModelCard(call: Call, input: CreateModelCardRequest): Card {
  const name = input.ModelCardName ?? '';
  const { SecurityConfig, ModelCardName } = input;
  const version = { Content: checked(input.Content), ModelCardStatus: input.ModelCardStatus ?? 'Draft' };
  return makeRegistry(modelCards, call, {
    arn: registryArn('model-card', name, call),
    name,
    tags: fromTags(input.Tags),
    body: { ModelCardName, SecurityConfig, versions: [version] },
  });
}

export function changeModelCard(call: Call, card: Card, input: UpdateModelCardRequest): Card {
  const latest = card.body.versions.at(-1);
  const version = {
    Content: input.Content === undefined ? (latest?.Content ?? '') : checked(input.Content),
    ModelCardStatus: input.ModelCardStatus ?? latest?.ModelCardStatus ?? 'Draft',
  };
  const versions = [...card.body.versions, version];
  return modelCards.change(call.world, card, { body: { versions }, by: call.caller.arn });
}

/** Content is a JSON document. */
function checked(content: string | undefined): string {
  const text = String(content ?? '');
  try {
    JSON.parse(text);
    return text;
  } catch {
    return invalid('The content of the model card is not valid JSON.');
  }
}

export function describeModelCardRecord(card: Card, wanted: number | undefined): DescribeModelCardResponse {
  const number = wanted ?? card.body.versions.length;
  const version =
    card.body.versions[number - 1] ?? fail('ResourceNotFound', `Model card ${card.name} has no version ${number}.`);
  const { SecurityConfig, ModelCardName } = card.body;
  return {
    ...version,
    ModelCardArn: card.arn,
    ModelCardName,
    ModelCardVersion: number,
    ...(SecurityConfig && { SecurityConfig }),
    ...stampsOf(card),
  };
}

export const toModelCardSummary = (card: Card): ModelCardSummary => ({
  ModelCardName: card.name,
  ModelCardArn: card.arn,
  ModelCardStatus: card.body.versions.at(-1)?.ModelCardStatus,
  CreationTime: new Date(card.createdAt),
  LastModifiedTime: new Date(card.updatedAt),
});
