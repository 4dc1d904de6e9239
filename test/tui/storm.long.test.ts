import { expect, test } from 'vitest';
import { updateOf } from './fixture/many.ts';
import { APPLY_EVENTS } from './fixture/runs.ts';
import { dice, KEYS, pressed, stormy } from './fixture/storm.ts';

test(
  'a hundred thousand keys through key map, shell and store leave a state that can be shown',
  { timeout: 300_000 },
  async () => {
    const { engine, shell } = stormy();
    await shell.connect();
    const random = dice(20261121);
    const roll = (): number => random.next().value as number;
    for (let index = 0; index < 100_000; index++) {
      const key = KEYS[Math.floor(roll() * KEYS.length)] ?? 'j';
      shell.press(pressed(key));
      if (index % 100 === 0) engine.take([updateOf(index), ...(index % 5000 === 0 ? APPLY_EVENTS : [])]);
      if (index % 500 === 0) {
        shell.resize(30 + Math.floor(roll() * 200), 8 + Math.floor(roll() * 60));
        const frame = shell.frame();
        if (frame.tooSmall === null) expect(frame.top).toHaveLength(3);
        // What was asked may hold the keys for ever: somebody closes it now and then.
        shell.press({ name: 'esc', text: '' });
      }
    }
    expect(shell.model().ui.lists).toBeTypeOf('object');
    await shell.close();
  },
);
