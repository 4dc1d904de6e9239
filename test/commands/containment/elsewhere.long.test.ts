import { expect, test } from 'vitest';
import { guardedMember } from './guarded-member.ts';
import { MANAGEMENT } from './incident.ts';

test('a second machine goes on with a containment that the role of an ended job alone carries', async () => {
  const { world, member } = await guardedMember();
  const manifest = `version: 1
region: us-east-1
accounts:
  management: { id: '${MANAGEMENT}' }
  member: { id: '${member}' }
`;
  const first = await (await world.machine({ manifest })).contain();
  expect(first.verdict).toMatchObject({ result: 'lingering', why: [] });
  const elsewhere = await world.machine({ manifest });
  const preview = await elsewhere.preview();
  expect(preview.plan.steps.map(({ action }) => action.kind)).not.toContain('stop-job');
  expect(preview.earlier?.id).toBe(first.containment.id);
  expect((await elsewhere.contain()).containment.id).toBe(first.containment.id);
  expect((await elsewhere.release('jane')).failed).toEqual([]);
});
