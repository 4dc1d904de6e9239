import type { Plugin } from 'rolldown';

/** Leaves out what a full-screen app never needs. */
export const leanInk = (): Plugin => ({
  name: 'lean-ink',
  resolveId: (id) => (id === 'react-devtools-core' ? '\0empty' : null),
  load: (id) => (id === '\0empty' ? 'export default {}' : null),
});
