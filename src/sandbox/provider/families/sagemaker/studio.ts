import type { SageMaker } from '@aws-sdk/client-sagemaker';

import { allPages } from '../../aws/all-pages.ts';
import { awsCode } from '../../aws/aws-fault.ts';
import { ProviderFault } from '../../engine/fault.ts';
import { keyValues, tagsOfKeyValues } from '../../declared/tag-lists.ts';
import type { Call, TagCalls } from '../../declared/declaration.ts';
import { text } from '../../values/fields.ts';

/** SageMaker writes this code without `Exception`. */
export const GONE: readonly string[] = ['ResourceNotFound'];

/** By the ARN in that attribute. */
export const sagemakerTags = (arn = 'arn'): TagCalls<SageMaker> => ({
  list: async (sagemaker, state) =>
    tagsOfKeyValues(
      await allPages(async (NextToken) => {
        const page = await sagemaker.listTags({ ResourceArn: text(state, arn), NextToken });
        return { items: page.Tags, next: page.NextToken };
      }),
    ),
  set: (sagemaker, state, tags) => sagemaker.addTags({ ResourceArn: text(state, arn), Tags: keyValues(tags) }),
  unset: (sagemaker, state, keys) => sagemaker.deleteTags({ ResourceArn: text(state, arn), TagKeys: [...keys] }),
});

/** Names that only Studio's settings have. */
export const STUDIO_NAMES = {
  code_repository: 'CodeRepositories',
  custom_file_system: 'CustomFileSystems',
  custom_file_system_config: 'CustomFileSystemConfigs',
  custom_image: 'CustomImages',
  efs_file_system: 'EFSFileSystem',
  efs_file_system_config: 'EFSFileSystemConfig',
  identity_provider_oauth_settings: 'IdentityProviderOAuthSettings',
  sagemaker_image_arn: 'SageMakerImageArn',
  sagemaker_image_version_alias: 'SageMakerImageVersionAlias',
  sagemaker_image_version_arn: 'SageMakerImageVersionArn',
} as const;

interface Described {
  readonly Status?: string | undefined;
  readonly FailureReason?: string | undefined;
}

const MINUTES = 60_000;

/** Until it is in service; a failure ends the wait with its reason. */
export const inService = (
  call: Call<SageMaker>,
  what: string,
  describe: () => Promise<Described>,
  wanted = 'InService',
): Promise<true> =>
  call.wait(`${what} to become ${wanted}`, 10 * MINUTES, async () => {
    const { Status, FailureReason } = await describe();
    if (Status !== undefined && /Fail/.test(Status)) {
      throw new ProviderFault(`${what} is ${Status}: ${FailureReason ?? 'no reason given'}`);
    }
    return Status === wanted ? true : undefined;
  });

/** Until it is not found any more, or tells that it is deleted. */
export const deleted = (call: Call<SageMaker>, what: string, describe: () => Promise<Described>): Promise<true> =>
  call.wait(`${what} to be deleted`, 10 * MINUTES, async () => {
    try {
      const { Status, FailureReason } = await describe();
      if (Status === 'Delete_Failed' || Status === 'DeleteFailed') {
        throw new ProviderFault(`${what} could not be deleted: ${FailureReason ?? 'no reason given'}`);
      }
      return Status === 'Deleted' ? true : undefined;
    } catch (thrown) {
      if (GONE.includes(awsCode(thrown) ?? '')) return true;
      throw thrown;
    }
  });
