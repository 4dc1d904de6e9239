import { Box } from 'ink';
import type { Frame } from '../shell/model.ts';
import type { Theme } from '../theme.ts';
import { Lines } from './Lines.tsx';
import { PaneView } from './PaneView.tsx';

/** The body of a screen: its list, beside or below it the detail of the row under the cursor, or that detail alone. */
export function ListAndDetail({ frame, theme }: { readonly frame: Frame; readonly theme: Theme }) {
  const { list, detail } = frame;
  if (list === null) return detail && <PaneView pane={detail} />;
  return (
    <Box flexDirection={frame.side ? 'row' : 'column'}>
      <PaneView pane={list} />
      {detail && frame.side && <Lines lines={dividers(list.height, theme)} />}
      {detail && <PaneView pane={detail} />}
    </Box>
  );
}

const dividers = (height: number, theme: Theme): readonly string[] =>
  Array.from({ length: height }, () => ` ${theme.paint('dim', theme.glyphs.divider)} `);
