import { paint } from '../text/paint.ts';
import { span, spansOf, textOf, type Tone } from '../text/span.ts';
import { widthOf } from '../text/width.ts';
import { wrapText } from '../text/wrap.ts';
import type { Theme } from '../theme.ts';
import type { DetailItem } from './screen.ts';

const MAX_LABEL = 16;

/** Detail items as painted lines of `width` columns: values wrapped beside their labels. */
export function paintDetail(items: readonly DetailItem[], width: number, theme: Theme): readonly string[] {
  const labels = items.flatMap((item) => (item.kind === 'field' ? [widthOf(item.label)] : []));
  const label = Math.min(MAX_LABEL, Math.max(0, ...labels), Math.floor(width / 3));
  return items.flatMap((item) => paintItem(item, width, label, theme));
}

function paintItem(item: DetailItem, width: number, label: number, theme: Theme): readonly string[] {
  switch (item.kind) {
    case 'blank':
      return [paint('', width, theme)];
    case 'heading':
      return [paint(span(item.text, 'heading'), width, theme)];
    case 'line':
      return [paint(item.line(width), width, theme)];
    case 'text': {
      const indent = item.indent ?? 0;
      return wrapped(item.text, width - indent).map((line) => ' '.repeat(indent) + paint(line, width - indent, theme));
    }
    case 'field': {
      const room = width - label - 2;
      return wrapped(item.value, room).map((line, index) => {
        const name = paint(span(index === 0 ? item.label : '', 'dim'), label, theme);
        return `${name}  ${paint(line, room, theme)}`;
      });
    }
  }
}

/** Spans in a row keep their tones as long as they fit; what must be wrapped takes the first one's. */
function wrapped(
  cell: Parameters<typeof spansOf>[0],
  width: number,
): readonly (readonly { text: string; tone: Tone }[])[] {
  const spans = spansOf(cell);
  const lines = wrapText(textOf(cell), width);
  if (lines.length <= 1) return [spans.map(({ text, tone }) => ({ text, tone }))];
  const tone = spans[0]?.tone ?? 'plain';
  return lines.map((text) => [{ text, tone }]);
}
