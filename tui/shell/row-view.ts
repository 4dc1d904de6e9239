import { span } from '../text/span.ts';
import { listStateOf, type Model } from './model.ts';
import type { Detail, DetailItem, Screen } from './screen.ts';
import { toYaml } from './to-yaml.ts';
import type { RowView } from './ui-state.ts';

const NEXT: Readonly<Record<RowView, RowView>> = { detail: 'json', json: 'yaml', yaml: 'detail' };

export const nextView = (view: RowView): RowView => NEXT[view];

/** The data behind a row: what its screen says, or what the store knows by that ARN; undefined where there is none. */
export const dataOf = (screen: Screen, { view }: Pick<Model, 'view'>, id: string): unknown =>
  screen.data ? screen.data(view, id) : (view.state.executions.get(id) ?? view.state.pipelines.get(id));

export const dataText = (data: unknown, as: 'json' | 'yaml'): string =>
  as === 'json' ? JSON.stringify(data, plainMaps, 2) : toYaml(JSON.parse(JSON.stringify(data, plainMaps)) as unknown);

/** An open row as it is wanted: told by its screen, or as the data it stands for. */
export function shownDetail(model: Model, screen: Screen, id: string): Detail | null {
  const detail = screen.detail(model.view, id);
  const { as } = listStateOf(model.ui, screen);
  const data = as === 'detail' ? undefined : dataOf(screen, model, id);
  if (detail === null || as === 'detail' || data === undefined) return detail;
  const lines = dataText(data, as).split('\n');
  return {
    title: [
      span(as.toUpperCase(), 'accent'),
      span(' of '),
      ...(typeof detail.title === 'string' ? [span(detail.title)] : [detail.title].flat()),
    ],
    items: lines.map((line): DetailItem => {
      const text = line.trimStart();
      return { kind: 'text', text, indent: Math.min(line.length - text.length, MOST_INDENT), hang: 2 };
    }),
  };
}

const MOST_INDENT = 24;

const plainMaps = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value;
