import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { Lines } from '../../tui/components/Lines.tsx';
import { ListAndDetail } from '../../tui/components/ListAndDetail.tsx';
import { PaneView } from '../../tui/components/PaneView.tsx';
import type { Frame, Pane } from '../../tui/shell/model.ts';
import { createTheme } from '../../tui/theme.ts';

afterEach(cleanup);

const theme = createTheme({ colour: false, unicode: true });
const pane = (over: Partial<Pane>): Pane => ({ width: 12, height: 3, head: null, lines: ['one', 'two'], ...over });
const frame = (over: Partial<Frame>): Frame => ({
  tooSmall: null,
  columns: 40,
  rows: 12,
  top: [],
  banner: [],
  list: null,
  detail: null,
  side: false,
  overlay: null,
  footer: [],
  ...over,
});

describe('lines', () => {
  test('stand below each other, an empty one keeps its place', () => {
    expect(render(<Lines lines={['a', '', 'b']} />).lastFrame()).toBe('a\n\nb');
  });

  test('wide characters keep their columns', () => {
    expect(render(<Lines lines={['夜間 🚀 x']} />).lastFrame()).toBe('夜間 🚀 x');
  });
});

describe('a pane', () => {
  test('has its head above its lines, and is as high as it is told', () => {
    expect(render(<PaneView pane={pane({ head: 'HEAD', height: 4 })} />).lastFrame()).toBe('HEAD\none\ntwo\n');
  });
});

describe('list and detail', () => {
  const detail = pane({ lines: ['detail'] });

  test('beside each other have a divider', () => {
    const { lastFrame } = render(<ListAndDetail frame={frame({ list: pane({}), detail, side: true })} theme={theme} />);
    expect(lastFrame()?.split('\n')[0]).toMatch(/^one {10}.*│.* detail$/);
  });

  test('below each other have none', () => {
    const { lastFrame } = render(<ListAndDetail frame={frame({ list: pane({}), detail })} theme={theme} />);
    expect(
      lastFrame()
        ?.split('\n')
        .map((line) => line.trim()),
    ).toEqual(['one', 'two', '', 'detail', '', '']);
  });

  test('an open detail stands alone', () => {
    expect(
      render(<ListAndDetail frame={frame({ detail })} theme={theme} />)
        .lastFrame()
        ?.trim(),
    ).toBe('detail');
  });
});
