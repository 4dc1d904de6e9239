import { iamOperation } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';

export const updateRole = iamOperation({
  name: 'UpdateRole',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    putRole(call, {
      ...role,
      // A member that is absent leaves what there is alone: Terraform sends only what changed.
      description: input.Description ?? role.description,
      maxSessionSeconds: input.MaxSessionDuration ?? role.maxSessionSeconds,
    });
    return {};
  },
});
