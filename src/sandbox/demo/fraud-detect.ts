import { container, processing, type DefinitionDocument } from './definition-parts.ts';

const training = (name: string, image: string): object => ({
  Name: name,
  Type: 'Training',
  DependsOn: ['Extract'],
  Arguments: {
    AlgorithmSpecification: { TrainingImage: container(image), TrainingInputMode: 'File' },
    ResourceConfig: { InstanceType: 'ml.g5.2xlarge', InstanceCount: 1, VolumeSizeInGB: 200 },
    OutputDataConfig: { S3OutputPath: 's3://ml-prod-models/fraud/' },
    StoppingCondition: { MaxRuntimeInSeconds: 172800 },
  },
});

/** Two models trained side by side, the deep one for a long time; the better one is registered. */
export const fraudDetect: DefinitionDocument = {
  Version: '2020-12-01',
  Metadata: {
    sandbox: {
      steps: {
        TrainDeep: { seconds: 10_800 },
        Extract: {
          failureReason:
            'ClientError: Data download failed: AccessDenied for s3://payments-raw/2026/: the execution role is not allowed s3:GetObject',
        },
      },
    },
  },
  Parameters: [
    { Name: 'Days', Type: 'Integer', DefaultValue: 30 },
    { Name: 'Threshold', Type: 'Float', DefaultValue: 0.97 },
    { Name: 'SandboxFailStep', Type: 'String', DefaultValue: '' },
  ],
  Steps: [
    processing('Extract', 'extract.py', {
      'Std:Join': { On: '/', Values: ['s3://payments-raw', { Get: 'Parameters.Days' }] },
    }),
    training('TrainBoost', 'fraud-boost'),
    training('TrainDeep', 'fraud-deep'),
    {
      Name: 'DeepIsBetter',
      Type: 'Condition',
      DependsOn: ['TrainBoost', 'TrainDeep'],
      Arguments: {
        Conditions: [
          {
            Type: 'GreaterThan',
            LeftValue: { Get: 'Steps.TrainDeep.FinalMetricDataList' },
            RightValue: { Get: 'Parameters.Threshold' },
          },
        ],
        IfSteps: [{ Name: 'RegisterDeep', Type: 'RegisterModel', Arguments: { ModelPackageGroupName: 'fraud' } }],
        ElseSteps: [{ Name: 'RegisterBoost', Type: 'RegisterModel', Arguments: { ModelPackageGroupName: 'fraud' } }],
      },
    },
  ],
};
