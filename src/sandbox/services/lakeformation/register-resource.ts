import { fail, lakeFormationOperation } from './model/lake-formation.ts';
import { registered, registeredArn } from './model/registered.ts';

export const registerResource = lakeFormationOperation({
  name: 'RegisterResource',
  mutates: true,
  handle: (input, call) => {
    const { ResourceArn: location = '', UseServiceLinkedRole: linked, RoleArn: role } = input;
    if (registered.find(call, registeredArn(call, location)))
      return fail('AlreadyExistsException', 'Resource is already registered');
    if (!linked && role === undefined)
      return fail('InvalidInputException', 'A role is required to register a resource');
    const service = `arn:aws:iam::${call.account}:role/aws-service-role/lakeformation.amazonaws.com/AWSServiceRoleForLakeFormationDataAccess`;
    registered.make(call, {
      arn: registeredArn(call, location),
      name: location,
      body: {
        ResourceArn: location,
        RoleArn: role ?? service,
        WithFederation: input.WithFederation ?? false,
        HybridAccessEnabled: input.HybridAccessEnabled ?? false,
        WithPrivilegedAccess: input.WithPrivilegedAccess ?? false,
      },
    });
    return {};
  },
});
