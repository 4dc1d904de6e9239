import { container, processing, type DefinitionDocument } from './definition-parts.ts';

/** Prepare, train, evaluate, and register the model if it is good enough. */
export const churnTrain: DefinitionDocument = {
  Version: '2020-12-01',
  Metadata: {
    sandbox: {
      steps: {
        Train: {
          failureReason:
            'AlgorithmError: ExecuteUserScriptError: ExitCode 1 ErrorMessage "ValueError: column tenure_months has 1842 missing values" Command "python3 train.py --epochs 10"',
        },
      },
    },
  },
  Parameters: [
    { Name: 'InputData', Type: 'String', DefaultValue: 's3://ml-prod-data/churn/latest/' },
    { Name: 'InstanceType', Type: 'String', DefaultValue: 'ml.m5.xlarge' },
    { Name: 'Epochs', Type: 'Integer', DefaultValue: 10 },
    { Name: 'MinAuc', Type: 'Float', DefaultValue: 0.8 },
    { Name: 'SandboxFailStep', Type: 'String', DefaultValue: '' },
  ],
  Steps: [
    processing('Prepare', 'prepare.py', { Get: 'Parameters.InputData' }),
    {
      Name: 'Train',
      Type: 'Training',
      DependsOn: ['Prepare'],
      Arguments: {
        AlgorithmSpecification: { TrainingImage: container('churn-train'), TrainingInputMode: 'File' },
        ResourceConfig: { InstanceType: { Get: 'Parameters.InstanceType' }, InstanceCount: 1, VolumeSizeInGB: 50 },
        HyperParameters: { epochs: { Get: 'Parameters.Epochs' }, objective: 'binary:logistic' },
        OutputDataConfig: { S3OutputPath: 's3://ml-prod-models/churn/' },
        StoppingCondition: { MaxRuntimeInSeconds: 86400 },
      },
    },
    processing('Evaluate', 'evaluate.py', { Get: 'Steps.Train.ModelArtifacts.S3ModelArtifacts' }),
    {
      Name: 'GoodEnough',
      Type: 'Condition',
      Arguments: {
        Conditions: [
          {
            Type: 'GreaterThanOrEqualTo',
            LeftValue: {
              'Std:JsonGet': { PropertyFile: { Get: 'Steps.Evaluate.PropertyFiles.Metrics' }, Path: 'auc' },
            },
            RightValue: { Get: 'Parameters.MinAuc' },
          },
        ],
        IfSteps: [
          {
            Name: 'Register',
            Type: 'RegisterModel',
            Arguments: {
              ModelPackageGroupName: 'churn',
              ModelApprovalStatus: 'PendingManualApproval',
              InferenceSpecification: {
                Containers: [
                  {
                    Image: container('churn-serve'),
                    ModelDataUrl: { Get: 'Steps.Train.ModelArtifacts.S3ModelArtifacts' },
                  },
                ],
              },
            },
          },
        ],
        ElseSteps: [
          { Name: 'TooWeak', Type: 'Fail', Arguments: { ErrorMessage: 'the AUC of the new model is below MinAuc' } },
        ],
      },
    },
  ],
};
