import type { DrillClients } from '../clients.ts';
import { keysOf, ROLE } from './acting.ts';
import { PREFIX } from './names.ts';
import { RESEARCH, type People } from './people.ts';

export async function startJobs(clients: DrillClients, people: People): Promise<readonly string[]> {
  const sagemaker = await clients.sagemaker(await keysOf(clients, people, people.victim));
  const { TrainingJobSummaries = [] } = await sagemaker.listTrainingJobs({ NameContains: PREFIX, MaxResults: 100 });
  const turn = TrainingJobSummaries.length / 2 + 1;
  const names = ['copy-customers', 'copy-prices'].map((name) => `${PREFIX}${name}-${turn}`);
  for (const TrainingJobName of names) {
    await sagemaker.createTrainingJob({
      TrainingJobName,
      RoleArn: `arn:aws:iam::${RESEARCH}:role/${ROLE}`,
      AlgorithmSpecification: {
        TrainingImage: `${RESEARCH}.dkr.ecr.us-east-1.amazonaws.com/copy:1`,
        TrainingInputMode: 'File',
      },
      OutputDataConfig: { S3OutputPath: 's3://elsewhere/' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
      StoppingCondition: { MaxRuntimeInSeconds: 432_000 },
      Environment: { SANDBOX_SECONDS: '400000' },
    });
  }
  return names;
}
