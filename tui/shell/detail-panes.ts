import { paintEnds } from '../text/paint.ts';
import { span } from '../text/span.ts';
import type { Pane } from './model.ts';
import { paintDetail } from './paint-detail.ts';
import { GUTTER } from './paint-table.ts';
import type { Detail, View } from './screen.ts';
import type { ListState } from './ui-state.ts';

/** The detail that fills the body. */
export function openPane(
  detail: Detail | null,
  { scroll }: ListState,
  width: number,
  height: number,
  { theme, keyOf }: Pick<View, 'theme' | 'keyOf'>,
): Pane {
  const inner = width - 2 * GUTTER;
  const margin = ' '.repeat(GUTTER);
  const lines = paintDetail(
    detail?.items ?? [{ kind: 'text', text: `it is not here, or not yet: ${keyOf('app.back')} goes back` }],
    inner,
    theme,
  );
  const from = Math.min(scroll, Math.max(0, lines.length - (height - 1)));
  const below = lines.length - from - (height - 1);
  const more = below > 0 ? span(`${below} more below`, 'dim') : from > 0 ? span('end', 'dim') : '';
  const head = paintEnds(detail?.title ?? '', more, inner, theme);
  return {
    width,
    height,
    head: margin + head,
    lines: lines.slice(from, from + height - 1).map((line) => margin + line),
  };
}

/** The same, of the row under the cursor, as far as there is room. */
export function previewPane(
  detail: Detail | null,
  width: number,
  height: number,
  side: boolean,
  { theme, keyOf }: Pick<View, 'theme' | 'keyOf'>,
): Pane {
  const inner = side ? width : width - 2 * GUTTER;
  const margin = side ? '' : ' '.repeat(GUTTER);
  const lines = paintDetail(detail?.items ?? [], inner, theme);
  const hidden = lines.length - (height - 1);
  const more = hidden > 0 ? span(`${hidden} more: ${keyOf('list.open')}`, 'dim') : '';
  const rule = theme.paint('dim', theme.glyphs.rule.repeat(width));
  const title = margin + paintEnds(detail?.title ?? '', more, inner, theme);
  const shown = lines.slice(0, height - (side ? 1 : 2)).map((line) => margin + line);
  return side ? { width, height, head: title, lines: shown } : { width, height, head: rule, lines: [title, ...shown] };
}
