import { row, type Figure } from '../figure.ts';
import { environment, exampleProject, installedLauncher } from '../place.ts';
import { bestInterleaved } from '../stopwatch.ts';
import {
  bareStart,
  clearsIn,
  cpuPercent,
  firstFrame,
  keyToFrame,
  openAndQuit,
  pause,
  percentile,
  residentBytes,
} from '../tui-probe.ts';
import { bundleFixture, openPty } from '../../test/tui/pty.ts';

const KEYS = 60;
const WARM_UP = 20;
const MANY = { FIXTURE_EVENTS: 'many', FIXTURE_ROWS: '10000' };

/** The terminal app in a real pseudo-terminal of 120x40: its start, its keys under load, and what it costs while idle. */
export const terminalApp: Figure = {
  name: 'terminal-app',
  about:
    'start, key to frame with 100,000 rows and 1,000 updates a second, idle CPU, memory, clears and bytes per update',
  async measure() {
    const fixture = await bundleFixture();
    try {
      return [
        ...(await startRows(fixture.file)),
        ...(await keyRows(fixture.file)),
        ...(await idleRows(fixture.file)),
        ...(await memoryRows(fixture.file)),
        ...(await updateRows(fixture.file)),
      ];
    } finally {
      fixture.remove();
    }
  },
};

async function startRows(fixture: string) {
  const project = exampleProject();
  const env = Object.fromEntries(
    Object.entries(environment(project)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  // Nothing listens there: the first frame does not wait for it.
  const app = [installedLauncher(), '--config', `${project}/sagelane.yaml`, '--sandbox=http://127.0.0.1:9'];
  await openAndQuit(app, env);
  const best = await bestInterleaved(
    {
      bare: () => bareStart(['-e', '0']),
      start: () => firstFrame(app, env),
      bundle: () => firstFrame([fixture], {}),
    },
    5,
  );
  return [
    row('tui-start', 'ms', best.start, best.bare, { overBaseline: 250 }),
    row(
      'tui-start-bundle',
      'ms',
      best.bundle,
      best.bare,
      { overBaseline: 250 },
      'the screens alone, without the command line',
    ),
  ];
}

async function keyRows(fixture: string) {
  const measured = async (rate: string): Promise<number> => {
    const env = { ...MANY, FIXTURE_ROWS: '100000', FIXTURE_RATE: rate };
    const pty = openPty([fixture], { columns: 120, rows: 40, env });
    try {
      await pty.until('[1 Stacks]', 60_000);
      pty.write('3');
      await pty.until(/ 1\/\d{6}/, 60_000);
      await keyToFrame(pty, WARM_UP);
      return percentile(await keyToFrame(pty, KEYS), 0.95);
    } finally {
      pty.kill();
    }
  };
  // Each figure is the best of three, in turns, because machines are shared.
  const best = await bestInterleaved({ idle: () => measured('0'), loaded: () => measured('1000') });
  return [row('tui-key-p95', 'ms', best.loaded, best.idle, { atMost: 16 }, 'baseline: the same without updates')];
}

async function idleRows(fixture: string) {
  const pty = openPty([fixture], { columns: 120, rows: 40, env: { FIXTURE_CLOCK: 'real' } });
  try {
    await pty.until('[1 Stacks]');
    await pause(2000);
    const cpu = await cpuPercent(pty.pid, 5000);
    return [row('tui-idle-cpu', 'percent', cpu, null, { atMost: 1 }, cpu === null ? 'needs /proc' : undefined)];
  } finally {
    pty.kill();
  }
}

/** After ten quiet seconds what a burst of reading needed is given back: that is what is held while it stands open. */
const QUIET_MS = 14_000;

async function memoryRows(fixture: string) {
  const heldAt = async (rows: string): Promise<number | null> => {
    const env = { FIXTURE_EVENTS: 'many', FIXTURE_ROWS: rows, FIXTURE_CLOCK: 'real' };
    const pty = openPty([fixture], { columns: 120, rows: 40, env });
    try {
      await pty.until('[1 Stacks]', 60_000);
      pty.write('3');
      await pty.until('[3 Executions]');
      await pause(QUIET_MS);
      return residentBytes(pty.pid);
    } finally {
      pty.kill();
    }
  };
  const [few, many] = [await heldAt('0'), await heldAt('100000')];
  return [row('tui-memory', 'bytes', many, few, { atMost: 150 * 1024 * 1024 }, '100,000 executions; baseline: none')];
}

async function updateRows(fixture: string) {
  const pty = openPty([fixture], { columns: 120, rows: 40, env: { ...MANY, FIXTURE_RATE: '1000' } });
  try {
    await pty.until('[1 Stacks]');
    pty.write('3');
    await pty.until(/ 1\/\d{5}/);
    await pause(1000);
    const before = pty.output().length;
    await pause(4000);
    const written = pty.output().slice(before);
    const frames = written.split('\x1b[?2026h').length - 1;
    return [
      row('tui-clears', 'clears', clearsIn(written), null, { atMost: 0 }, `${frames} frames of data in 4 s`),
      row('tui-bytes-per-update', 'bytes', written.length / Math.max(1, frames), null, { atMost: 3000 }),
    ];
  } finally {
    pty.kill();
  }
}
