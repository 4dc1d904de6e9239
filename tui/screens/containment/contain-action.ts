import { containUser } from '../../../src/commands/contain-user.ts';
import { previewContainment } from '../../../src/commands/preview-containment.ts';
import { USUAL_WAIT_MS } from '../../../src/domain/containment/containment.ts';
import { verdictText } from '../../../src/domain/containment/verdict.ts';
import type { ScreenAction, View } from '../../shell/screen.ts';
import { containForm } from './contain-form.ts';

/** Cuts off whoever a job runs for, or works in an app: what will be done is shown before the name is typed. */
export const containAction: ScreenAction = {
  id: 'sessions.contain',
  blocked: ({ state, session }, id) =>
    personOf({ state }, id) === null ? 'nobody is known for it' : (session?.readOnlyReason(null) ?? null),
  run(tools, id) {
    const person = personOf(tools.view, id);
    if (person === null) return;
    const form = containForm(person, ({ choices, reason, ticket, ttlMs }) => {
      const wish = { target: { kind: 'user', text: person }, roles: [], choices } as const;
      tools.perform(previewContainment, wish, (preview) =>
        tools.perform(
          containUser,
          { preview, reason, ticket, ttlMs, waitMs: USUAL_WAIT_MS, explain: true },
          ({ verdict }) => {
            tools.say(verdict.result === 'not-contained' ? 'error' : 'info', `${person}: ${verdictText(verdict)}`);
            tools.session.refresh();
          },
        ),
      );
    });
    tools.openForm(form);
  },
};

/** By name where there is one: it is what has to be typed. */
function personOf({ state }: Pick<View, 'state'>, id: string | null): string | null {
  if (id === null) return null;
  const session = state.sessions.get(id);
  return session ? (session.person.userName ?? session.person.userId) : (state.apps.get(id)?.userName ?? null);
}
