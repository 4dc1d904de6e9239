import { Box } from 'ink';
import type { Pane } from '../shell/model.ts';
import { Lines } from './Lines.tsx';

/** A list, a detail or a dialog in its place. */
export function PaneView({ pane }: { readonly pane: Pane }) {
  const lines = pane.head === null ? pane.lines : [pane.head, ...pane.lines];
  return (
    <Box height={pane.height} width={pane.width} flexShrink={0}>
      <Lines lines={lines} />
    </Box>
  );
}
