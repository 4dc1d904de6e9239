import { span, type Span } from './span.ts';
import type { Glyphs } from '../theme.ts';

/** How many a day, each as high as its part of the most; a day on which something failed is marked by its tone. */
export function sparkline(
  days: readonly { readonly count: number; readonly failed: number }[],
  { bars, empty }: Glyphs,
): readonly Span[] {
  const most = days.reduce((sum, { count }) => Math.max(sum, count), 0);
  return days.map(({ count, failed }) => {
    if (count === 0) return span(empty, 'dim');
    const height = Math.max(0, Math.ceil((count / most) * bars.length) - 1);
    return span(bars[height] ?? '', failed > 0 ? 'bad' : 'good');
  });
}
