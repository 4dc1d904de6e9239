import type * as SageMaker from '@aws-sdk/client-sagemaker';
import type { Operations } from '../../operation.ts';
import { addAssociation } from './add-association.ts';
import { addTags } from './add-tags.ts';
import { createAction } from './create-action.ts';
import { createApp } from './create-app.ts';
import { createArtifact } from './create-artifact.ts';
import { createContext } from './create-context.ts';
import { createDomain } from './create-domain.ts';
import { createFeatureGroup } from './create-feature-group.ts';
import { createHub } from './create-hub.ts';
import { createModelCard } from './create-model-card.ts';
import { createModelPackageGroup } from './create-model-package-group.ts';
import { createPartnerApp } from './create-partner-app.ts';
import { createPipeline } from './create-pipeline.ts';
import { createProcessingJob } from './create-processing-job.ts';
import { createSpace } from './create-space.ts';
import { createTrainingJob } from './create-training-job.ts';
import { createTrialComponent } from './create-trial-component.ts';
import { createUserProfile } from './create-user-profile.ts';
import { deleteAction } from './delete-action.ts';
import { deleteApp } from './delete-app.ts';
import { deleteArtifact } from './delete-artifact.ts';
import { deleteAssociation } from './delete-association.ts';
import { deleteContext } from './delete-context.ts';
import { deleteDomain } from './delete-domain.ts';
import { deleteFeatureGroup } from './delete-feature-group.ts';
import { deleteHub } from './delete-hub.ts';
import { deleteModelCard } from './delete-model-card.ts';
import { deleteModelPackageGroupPolicy } from './delete-model-package-group-policy.ts';
import { deleteModelPackageGroup } from './delete-model-package-group.ts';
import { deletePartnerApp } from './delete-partner-app.ts';
import { deletePipeline } from './delete-pipeline.ts';
import { deleteSpace } from './delete-space.ts';
import { deleteTags } from './delete-tags.ts';
import { deleteTrialComponent } from './delete-trial-component.ts';
import { deleteUserProfile } from './delete-user-profile.ts';
import { describeAction } from './describe-action.ts';
import { describeApp } from './describe-app.ts';
import { describeArtifact } from './describe-artifact.ts';
import { describeContext } from './describe-context.ts';
import { describeDomain } from './describe-domain.ts';
import { describeFeatureGroup } from './describe-feature-group.ts';
import { describeHub } from './describe-hub.ts';
import { describeLineageGroup } from './describe-lineage-group.ts';
import { describeModelCard } from './describe-model-card.ts';
import { describeModelPackageGroup } from './describe-model-package-group.ts';
import { describePartnerApp } from './describe-partner-app.ts';
import { describePipelineDefinitionForExecution } from './describe-pipeline-definition-for-execution.ts';
import { describePipelineExecution } from './describe-pipeline-execution.ts';
import { describePipeline } from './describe-pipeline.ts';
import { describeProcessingJob } from './describe-processing-job.ts';
import { describeSpace } from './describe-space.ts';
import { describeTrainingJob } from './describe-training-job.ts';
import { describeTrialComponent } from './describe-trial-component.ts';
import { describeUserProfile } from './describe-user-profile.ts';
import { getLineageGroupPolicy } from './get-lineage-group-policy.ts';
import { getModelPackageGroupPolicy } from './get-model-package-group-policy.ts';
import { listActions } from './list-actions.ts';
import { listApps } from './list-apps.ts';
import { listArtifacts } from './list-artifacts.ts';
import { listAssociations } from './list-associations.ts';
import { listContexts } from './list-contexts.ts';
import { listDomains } from './list-domains.ts';
import { listFeatureGroups } from './list-feature-groups.ts';
import { listHubs } from './list-hubs.ts';
import { listLineageGroups } from './list-lineage-groups.ts';
import { listModelCards } from './list-model-cards.ts';
import { listModelPackageGroups } from './list-model-package-groups.ts';
import { listPartnerApps } from './list-partner-apps.ts';
import { listPipelineExecutionSteps } from './list-pipeline-execution-steps.ts';
import { listPipelineExecutions } from './list-pipeline-executions.ts';
import { listPipelineParametersForExecution } from './list-pipeline-parameters-for-execution.ts';
import { listPipelines } from './list-pipelines.ts';
import { listPipelineVersions } from './list-pipeline-versions.ts';
import { listProcessingJobs } from './list-processing-jobs.ts';
import { listSpaces } from './list-spaces.ts';
import { listTags } from './list-tags.ts';
import { listTrainingJobs } from './list-training-jobs.ts';
import { listTrialComponents } from './list-trial-components.ts';
import { listUserProfiles } from './list-user-profiles.ts';
import { putModelPackageGroupPolicy } from './put-model-package-group-policy.ts';
import { queryLineage } from './query-lineage.ts';
import { retryPipelineExecution } from './retry-pipeline-execution.ts';
import { search } from './search.ts';
import { sendPipelineExecutionStepFailure } from './send-pipeline-execution-step-failure.ts';
import { sendPipelineExecutionStepSuccess } from './send-pipeline-execution-step-success.ts';
import { startPipelineExecution } from './start-pipeline-execution.ts';
import { stopPipelineExecution } from './stop-pipeline-execution.ts';
import { stopProcessingJob } from './stop-processing-job.ts';
import { stopTrainingJob } from './stop-training-job.ts';
import { updateAction } from './update-action.ts';
import { updateArtifact } from './update-artifact.ts';
import { updateContext } from './update-context.ts';
import { updateDomain } from './update-domain.ts';
import { updateFeatureGroup } from './update-feature-group.ts';
import { updateHub } from './update-hub.ts';
import { updateModelCard } from './update-model-card.ts';
import { updatePartnerApp } from './update-partner-app.ts';
import { updatePipelineExecution } from './update-pipeline-execution.ts';
import { updatePipelineVersion } from './update-pipeline-version.ts';
import { updatePipeline } from './update-pipeline.ts';
import { updateSpace } from './update-space.ts';
import { updateTrialComponent } from './update-trial-component.ts';
import { updateUserProfile } from './update-user-profile.ts';

/** Emulated operations of SageMaker. */
export const sagemaker = [
  addAssociation,
  addTags,
  createAction,
  createApp,
  createArtifact,
  createContext,
  createDomain,
  createFeatureGroup,
  createHub,
  createModelCard,
  createModelPackageGroup,
  createPartnerApp,
  createPipeline,
  createProcessingJob,
  createSpace,
  createTrainingJob,
  createTrialComponent,
  createUserProfile,
  deleteAction,
  deleteApp,
  deleteArtifact,
  deleteAssociation,
  deleteContext,
  deleteDomain,
  deleteFeatureGroup,
  deleteHub,
  deleteModelCard,
  deleteModelPackageGroupPolicy,
  deleteModelPackageGroup,
  deletePartnerApp,
  deletePipeline,
  deleteSpace,
  deleteTags,
  deleteTrialComponent,
  deleteUserProfile,
  describeAction,
  describeApp,
  describeArtifact,
  describeContext,
  describeDomain,
  describeFeatureGroup,
  describeHub,
  describeLineageGroup,
  describeModelCard,
  describeModelPackageGroup,
  describePartnerApp,
  describePipelineDefinitionForExecution,
  describePipelineExecution,
  describePipeline,
  describeProcessingJob,
  describeSpace,
  describeTrainingJob,
  describeTrialComponent,
  describeUserProfile,
  getLineageGroupPolicy,
  getModelPackageGroupPolicy,
  listActions,
  listApps,
  listArtifacts,
  listAssociations,
  listContexts,
  listDomains,
  listFeatureGroups,
  listHubs,
  listLineageGroups,
  listModelCards,
  listModelPackageGroups,
  listPartnerApps,
  listPipelineExecutionSteps,
  listPipelineExecutions,
  listPipelineParametersForExecution,
  listPipelines,
  listPipelineVersions,
  listProcessingJobs,
  listSpaces,
  listTags,
  listTrainingJobs,
  listTrialComponents,
  listUserProfiles,
  putModelPackageGroupPolicy,
  queryLineage,
  retryPipelineExecution,
  search,
  sendPipelineExecutionStepFailure,
  sendPipelineExecutionStepSuccess,
  startPipelineExecution,
  stopPipelineExecution,
  stopProcessingJob,
  stopTrainingJob,
  updateAction,
  updateArtifact,
  updateContext,
  updateDomain,
  updateFeatureGroup,
  updateHub,
  updateModelCard,
  updatePartnerApp,
  updatePipelineExecution,
  updatePipeline,
  updatePipelineVersion,
  updateSpace,
  updateTrialComponent,
  updateUserProfile,
] as const satisfies Operations<typeof SageMaker>;
