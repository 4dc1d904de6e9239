import { processing, type DefinitionDocument } from './definition-parts.ts';

/** Score every customer with the approved model. */
export const churnScore: DefinitionDocument = {
  Version: '2020-12-01',
  Parameters: [
    { Name: 'Customers', Type: 'String', DefaultValue: 's3://ml-prod-data/customers/' },
    { Name: 'Segment', Type: 'String', DefaultValue: 'all', EnumValues: ['all', 'consumer', 'business'] },
    { Name: 'SandboxFailStep', Type: 'String', DefaultValue: '' },
  ],
  Steps: [
    processing('Select', 'select.py', { Get: 'Parameters.Customers' }),
    {
      Name: 'Score',
      Type: 'Transform',
      DependsOn: ['Select'],
      Arguments: {
        ModelName: 'churn-approved',
        TransformInput: {
          DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://ml-prod-data/selected/' } },
        },
        TransformOutput: { S3OutputPath: 's3://ml-prod-scores/churn/' },
        TransformResources: { InstanceType: 'ml.m5.large', InstanceCount: 2 },
      },
    },
    processing('Publish', 'publish.py', { Get: 'Steps.Score.TransformOutput.S3OutputPath' }),
  ],
};
