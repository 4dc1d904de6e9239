import type {
  CreateTrialComponentRequest,
  TrialComponentSummary,
  UpdateTrialComponentRequest,
} from '@aws-sdk/client-sagemaker';
import type { Kept } from '../../resource-kind.ts';
import type { TrialComponentBody } from './lineage-entities.ts';
import { without } from './names.ts';

export function trialComponentBody(input: Omit<CreateTrialComponentRequest, 'Tags'>): TrialComponentBody {
  const { StartTime, EndTime, ...body } = input;
  return { ...body, startedAt: StartTime?.getTime() ?? null, endedAt: EndTime?.getTime() ?? null };
}

export function changedTrialComponent(old: TrialComponentBody, input: UpdateTrialComponentRequest): TrialComponentBody {
  return {
    ...old,
    DisplayName: input.DisplayName ?? old.DisplayName,
    Status: input.Status ?? old.Status,
    startedAt: input.StartTime?.getTime() ?? old.startedAt,
    endedAt: input.EndTime?.getTime() ?? old.endedAt,
    Parameters: without(input.Parameters ?? old.Parameters, input.ParametersToRemove),
    InputArtifacts: without(input.InputArtifacts ?? old.InputArtifacts, input.InputArtifactsToRemove),
    OutputArtifacts: without(input.OutputArtifacts ?? old.OutputArtifacts, input.OutputArtifactsToRemove),
  };
}

export function toTrialComponent({ arn, body }: Kept<TrialComponentBody>) {
  const { startedAt, endedAt, ...members } = body;
  return { ...members, TrialComponentArn: arn, ...times({ startedAt, endedAt }) };
}

export const toTrialComponentSummary = ({ arn, name, body }: Kept<TrialComponentBody>): TrialComponentSummary => ({
  TrialComponentName: name,
  TrialComponentArn: arn,
  DisplayName: body.DisplayName,
  Status: body.Status,
  ...(body.Source && { TrialComponentSource: body.Source }),
  ...times(body),
});

const times = ({ startedAt, endedAt }: Pick<TrialComponentBody, 'startedAt' | 'endedAt'>) => ({
  ...(startedAt !== null && { StartTime: new Date(startedAt) }),
  ...(endedAt !== null && { EndTime: new Date(endedAt) }),
});
