import { parseArn } from '../../src/domain/arn.ts';
import { span, type Cell } from '../text/span.ts';
import { keyLabel } from '../keymap.ts';
import { accountName, NO_ACCOUNTS } from './accounts.ts';
import type { FormSpec } from './form.ts';
import type { Model } from './model.ts';
import type { ShellCore } from './shell.ts';

type MfaQuestion = NonNullable<Model['view']['state']['mfa']>;

/** Above every screen: the account that waits for the code of an MFA device. The other accounts do not wait for it. */
export function mfaBanner({ view, keymap }: Pick<Model, 'view' | 'keymap'>): readonly Cell[] {
  const { mfa } = view.state;
  const [key] = keymap.keysOf('app.mfa');
  if (mfa === null || key === undefined) return [];
  return [span(` ${view.theme.glyphs.warning} ${mfaNeed(mfa, view)}: ${keyLabel(key)} types it`, 'warn')];
}

/** `ml-prod waits for the code of mfa/jane` */
export const mfaNeed = (question: MfaQuestion, view: Model['view']): string =>
  `${nameOf(question, view)} waits for the code of ${deviceOf(question)}`;

/** Asks for the code. It is not drawn, and goes to the credentials and nowhere else. */
export function askMfaCode(core: ShellCore): void {
  const { view } = core.model();
  const { session, state } = view;
  if (state.mfa === null || session?.answerMfa === undefined)
    return core.say('info', 'no MFA device is asked for a code');
  core.tools()?.openForm(
    mfaForm(state.mfa, view, (code) => {
      session.answerMfa?.(code);
      core.say('info', 'the code is given to AWS');
      session.refresh();
    }),
  );
}

const mfaForm = (question: MfaQuestion, view: Model['view'], submit: (code: string) => void): FormSpec => ({
  title: `MFA code for ${nameOf(question, view)}`,
  notes: [
    `${question.device}${question.profile === null ? '' : `, profile ${question.profile}`}`,
    ...lastAnswer(question, view),
  ],
  fields: [
    {
      kind: 'text',
      name: 'code',
      label: 'code',
      value: '',
      hidden: true,
      note: 'each is good once, for half a minute',
      check: (value) => (/^\d{6}$/.test(value.trim()) ? null : 'a code has six digits'),
    },
  ],
  submitLabel: 'sign in',
  submit: ({ code = '' }) => submit(code.trim()),
});

/** Why it is asked again. */
const lastAnswer = ({ account }: MfaQuestion, { state }: Model['view']): readonly string[] =>
  [...state.reaches.values()]
    .filter(({ reach }) => reach.account === account && reach.status !== 'answered')
    .flatMap(({ reach }) => reach.problems.slice(0, 1).map(({ what }) => what));

const nameOf = ({ account }: MfaQuestion, { session }: Model['view']): string =>
  accountName(session?.accounts ?? NO_ACCOUNTS, account);

/** `mfa/jane` of an ARN; the serial number of a device that is none. */
export const deviceOf = ({ device }: MfaQuestion): string => parseArn(device)?.resource ?? device;
