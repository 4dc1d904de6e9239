import type { DrillEvents } from '../../domain/events/drill-events.ts';
import type { TextRenderers } from './text-renderer.ts';

export const drillText: TextRenderers<keyof DrillEvents> = {
  'drill.started': ({ drill, scene }, page) => {
    page.line({ text: `drill: ${drill}`, tone: 'strong' });
    for (const line of scene) page.line('  ', line);
    page.line('');
  },
  'drill.scored': ({ what, ok, detail }, page) =>
    page.line({ text: ok ? 'held  ' : 'missed', tone: ok ? 'good' : 'bad' }, ` ${what}: `, detail),
  'drill.finished': ({ ok, score, containMs, lastStopMs, missed }, page) => {
    page.line(
      { text: ok ? 'the drill was passed' : 'the drill was failed', tone: ok ? 'good' : 'bad' },
      `: ${score} of 100, contained after ${seconds(containMs)}`,
      lastStopMs === null ? '' : `, the last stop answered after ${seconds(lastStopMs)}`,
    );
    for (const line of missed) page.line('  missed: ', line);
  },
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
