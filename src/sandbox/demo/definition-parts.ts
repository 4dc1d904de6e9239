/** A pipeline definition as SageMaker takes it. */
export interface DefinitionDocument {
  readonly Version: string;
  readonly Metadata?: object;
  readonly Parameters: readonly object[];
  readonly Steps: readonly object[];
}

export const container = (name: string): string => `111122223333.dkr.ecr.us-east-1.amazonaws.com/${name}:2026-11`;

/** A processing step that runs one script over one input. */
export const processing = (name: string, script: string, input: object): object => ({
  Name: name,
  Type: 'Processing',
  Arguments: {
    ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeSizeInGB: 30 } },
    AppSpecification: { ImageUri: container('churn-tools'), ContainerEntrypoint: ['python3', `/opt/ml/${script}`] },
    ProcessingInputs: [{ InputName: 'data', S3Input: { S3Uri: input, LocalPath: '/opt/ml/processing/input' } }],
  },
  PropertyFiles: [{ PropertyFileName: 'Metrics', OutputName: 'metrics', FilePath: 'metrics.json' }],
});
