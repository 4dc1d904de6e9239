import { ramOperation } from './model/ram.ts';
import { retag } from './model/retag.ts';

export const untagResource = ramOperation({
  name: 'UntagResource',
  mutates: true,
  handle: (input, call) => {
    retag(call, input, (tags) =>
      Object.fromEntries(Object.entries(tags).filter(([key]) => !input.tagKeys?.includes(key))),
    );
    return {};
  },
});
