import { Box, useApp, useInput, usePaste } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import type { Shell } from '../shell/shell.ts';
import { keyPresses } from '../terminal/key-names.ts';
import { Lines } from './Lines.tsx';
import { ListAndDetail } from './ListAndDetail.tsx';
import { PaneView } from './PaneView.tsx';

/** Ink's way to hand the terminal to somebody else for a while. */
export type SuspendTerminal = ReturnType<typeof useApp>['suspendTerminal'];

/** Shows the shell's frame and hands it the keys; it knows nothing else. */
export function App({
  shell,
  onMounted,
}: {
  readonly shell: Shell;
  readonly onMounted?: ((suspendTerminal: SuspendTerminal) => void) | undefined;
}) {
  const frame = useSyncExternalStore(shell.subscribe, shell.frame);
  const { suspendTerminal } = useApp();
  useEffect(() => onMounted?.(suspendTerminal), [onMounted, suspendTerminal]);
  useInput((input, key) => {
    for (const press of keyPresses(input, key)) shell.press(press);
  });
  usePaste((text) => shell.paste(text));
  const { columns, rows, tooSmall } = frame;
  if (tooSmall !== null) return <Lines lines={[tooSmall]} />;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Lines lines={frame.top} />
      <Lines lines={frame.banner} />
      <ListAndDetail frame={frame} theme={shell.theme} />
      <Box flexGrow={1} />
      {frame.overlay && <PaneView pane={frame.overlay} />}
      <Lines lines={frame.footer} />
    </Box>
  );
}
