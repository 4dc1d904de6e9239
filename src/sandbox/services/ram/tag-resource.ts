import { ramOperation } from './model/ram.ts';
import { retag } from './model/retag.ts';

export const tagResource = ramOperation({
  name: 'TagResource',
  mutates: true,
  handle: (input, call) => {
    const added = Object.fromEntries((input.tags ?? []).map(({ key = '', value = '' }) => [key, value]));
    retag(call, input, (tags) => ({ ...tags, ...added }));
    return {};
  },
});
