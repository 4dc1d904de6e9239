import { ListDomainsCommand } from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { USUAL_CHOICES } from '../../../src/domain/containment/containment.ts';
import { JANE, LAURA } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { rejection } from './expectations.ts';
import { incident, letThemWork, RESEARCH, ROLE } from './incident.ts';

const ROLE_ARN = `arn:aws:iam::${RESEARCH}:role/${ROLE}`;
const WISH = { target: { kind: 'role', text: ROLE_ARN }, roles: [], choices: USUAL_CHOICES } as const;

test('everybody who acts through a role is cut off by the age of their sessions, until another machine releases', async () => {
  const world = await incident();
  await letThemWork(world);
  const [jane, laura] = [await world.as(JANE), await world.as(LAURA)];
  const machine = await world.machine();
  const { containment, verdict } = await machine.contain(WISH, { waitMs: 10_000 });
  expect(verdict).toMatchObject({ result: 'lingering', why: [expect.stringContaining('are not looked for')] });
  expect(containment).toMatchObject({ person: null, role: ROLE_ARN });
  const [preview] = ofType(machine.events, 'containment.previewed');
  expect(preview?.steps.map(({ title }) => title)).toEqual([
    `deny in role ${ROLE}`,
    'stop training job jane-embeddings',
    'stop training job laura-segmentation',
    'stop training job jane-vision-finetune',
    'delete app jane-notebooks/JupyterLab/default',
  ]);
  expect(preview?.notes.join('\n')).toContain('it meets everybody who acts through it: jane, laura;');
  for (const client of [jane, laura])
    expect((await rejection(client.send(new ListDomainsCommand({})))).message).toContain('explicit deny');
  // A session that begins later is none of those.
  await world.admin.tick(40_000);
  await (await world.as(LAURA)).send(new ListDomainsCommand({}));

  const elsewhere = await world.machine();
  expect((await elsewhere.preview(WISH)).earlier?.id).toBe(containment.id);
  expect(await elsewhere.release(ROLE_ARN)).toMatchObject({ id: containment.id, failed: [] });
  await laura.send(new ListDomainsCommand({}));
});
