import { regionalPage } from '../regional-page.ts';
import { configurations, emrOperation, invalid } from './model/emr.ts';

export const listSecurityConfigurations = emrOperation({
  name: 'ListSecurityConfigurations',
  mutates: false,
  handle: (input, call) => {
    const asked = { size: undefined, token: input.Marker, query: null, usual: 50, most: 50 };
    const refuse = (): never => invalid('Invalid marker');
    const { items, nextToken } = regionalPage(call, configurations.own(call), asked, refuse);
    return {
      SecurityConfigurations: items.map(({ name, createdAt }) => ({
        Name: name,
        CreationDateTime: new Date(createdAt),
      })),
      Marker: nextToken,
    };
  },
});
