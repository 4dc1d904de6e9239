import { paint } from '../text/paint.ts';
import { cleanCell } from '../text/clean-cell.ts';
import { span, spansOf, type Cell, type Span } from '../text/span.ts';
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
      const { indent = 0, hang = 0 } = item;
      const room = width - indent - hang;
      return wrapped(item.text, room).map((line, index) => {
        const margin = ' '.repeat(indent + (index > 0 ? hang : 0));
        return margin + paint(line, width - margin.length, theme);
      });
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

/** Lines that fit, each with the spans that fell onto it. */
function wrapped(cell: Cell, width: number): readonly (readonly Span[])[] {
  const raw = spansOf(cell);
  const [only] = raw;
  // Alone, a text may have lines of its own.
  if (only && raw.length === 1 && (only.text.includes('\n') || widthOf(cleanCell(only.text)) > width))
    return wrapText(only.text, width).map((text) => [span(text, only.tone)]);
  const spans = raw.map(({ text, tone }) => span(cleanCell(text), tone));
  const whole = spans.map(({ text }) => text).join('');
  if (widthOf(whole) <= width) return [spans];
  let from = 0;
  return wrapText(whole, width).map((line) => {
    // Between two lines only the space is lost at which they were parted.
    from = Math.max(from, whole.indexOf(line, from));
    const to = from + line.length;
    const found = slice(spans, from, to);
    from = to;
    return found;
  });
}

function slice(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let start = 0;
  return spans.flatMap(({ text, tone }) => {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return part === '' ? [] : [{ text: part, tone }];
  });
}
