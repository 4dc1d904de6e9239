import { configurationArn, configurations, emrOperation, invalid, requireJson } from './model/emr.ts';

export const createSecurityConfiguration = emrOperation({
  name: 'CreateSecurityConfiguration',
  mutates: true,
  assumed: 'that the configuration is JSON is all that is looked at',
  handle: (input, call) => {
    const name = input.Name ?? '';
    const arn = configurationArn(call, name);
    if (configurations.find(call, arn)) return invalid(`Security configuration with name '${name}' already exists.`);
    configurations.make(call, { arn, name, body: { text: requireJson(input.SecurityConfiguration ?? '') } });
    return { Name: name, CreationDateTime: new Date(call.now) };
  },
});
