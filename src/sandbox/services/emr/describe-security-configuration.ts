import { configurationNamed, emrOperation } from './model/emr.ts';

export const describeSecurityConfiguration = emrOperation({
  name: 'DescribeSecurityConfiguration',
  mutates: false,
  handle: (input, call) => {
    const { name, body, createdAt } = configurationNamed(call, input.Name);
    return { Name: name, SecurityConfiguration: body.text, CreationDateTime: new Date(createdAt) };
  },
});
