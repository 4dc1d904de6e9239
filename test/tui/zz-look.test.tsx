import { test } from 'vitest';
import { mountTui } from '/work/main/test/tui/harness.tsx';
import { BOARD_EVENTS, DETAIL_EVENTS, PLAN_EVENTS } from '/work/main/test/tui/fixture/world.ts';
test('look', async () => {
  const [c, r] = (process.env.SIZE ?? '120x40').split('x').map(Number);
  const t = await mountTui({ columns: c!, rows: r!, events: [...BOARD_EVENTS, ...DETAIL_EVENTS, ...PLAN_EVENTS] });
  for (const s of (process.env.KEYS_ ?? '1,2,3,4').split(',')) {
    await t.press(...s.split(' '));
    console.log(
      `--- ${s}\n` +
        t
          .text()
          .split('\n')
          .map((l) => l + '⏎')
          .join('\n'),
    );
  }
});
