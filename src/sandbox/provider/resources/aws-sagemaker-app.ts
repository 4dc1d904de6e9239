import type { AppType, CreateAppCommandInput, SageMaker } from '@aws-sdk/client-sagemaker';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { ProviderFault } from '../engine/fault.ts';
import { GONE, STUDIO_NAMES, deleted, inService, sagemakerTags } from '../families/sagemaker/studio.ts';
import { optionalText, text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

interface Which {
  readonly DomainId: string;
  readonly AppType: AppType;
  readonly AppName: string;
  readonly UserProfileName?: string | undefined;
  readonly SpaceName?: string | undefined;
}

const which = (fields: Fields): Which => ({
  DomainId: text(fields, 'domain_id'),
  // The configuration's text: SageMaker itself says which types there are.
  AppType: text(fields, 'app_type') as AppType,
  AppName: text(fields, 'app_name'),
  UserProfileName: optionalText(fields, 'user_profile_name'),
  SpaceName: optionalText(fields, 'space_name'),
});

/** An app of a user profile or space; its id is its ARN, whose owner may be either: importing asks which one exists. */
export const sagemakerApp = declaredType<SageMaker>({
  type: 'aws_sagemaker_app',
  framework: 'sdk-v2',
  label: 'SageMaker AI App',
  client: (clients) => clients.sagemaker(),
  gone: GONE,
  names: { ...STUDIO_NAMES, arn: 'AppArn' },
  computedBlocks: ['resource_spec'],
  tags: sagemakerTags(),
  async create(call) {
    const input = call.members<CreateAppCommandInput>();
    const { AppArn = '' } = await call.client.createApp({ ...input, Tags: keyValues(call.tags) });
    call.record({ id: AppArn, arn: AppArn });
    await inService(call, `SageMaker AI App (${AppArn})`, () => call.client.describeApp(which(call.fields)));
  },
  async read({ client, fields }) {
    const app = await client.describeApp(which(fields)).catch((thrown: unknown) => {
      const owner = optionalText(fields, 'user_profile_name');
      if (optionalText(fields, 'arn') !== undefined || owner === undefined) throw thrown;
      return client.describeApp({ ...which(fields), UserProfileName: undefined, SpaceName: owner });
    });
    return app.Status === 'Deleted' ? undefined : app;
  },
  async delete(call) {
    await call.client.deleteApp(which(call.fields));
    await deleted(call, `SageMaker AI App (${text(call.fields, 'id')})`, () =>
      call.client.describeApp(which(call.fields)),
    );
  },
  importId(id) {
    const [, domain_id, user_profile_name, type, app_name] = /:app\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(id) ?? [];
    const app_type = TYPES.find((one) => one.toLowerCase() === type?.toLowerCase());
    if (domain_id === undefined || app_type === undefined || app_name === undefined) {
      throw new ProviderFault(`unexpected import id (${id})`, { detail: "expected the app's ARN" });
    }
    return { domain_id, app_type, app_name, user_profile_name: user_profile_name ?? null };
  },
});

/** The ARN has them in lower case. */
const TYPES: readonly string[] = [
  'JupyterServer',
  'KernelGateway',
  'DetailedProfiler',
  'TensorBoard',
  'CodeEditor',
  'JupyterLab',
  'RStudioServerPro',
  'RSessionGateway',
  'Canvas',
];
