import { expect, test } from 'vitest';
import { containForm, type ContainAnswers } from '../../tui/screens/containment/contain-form.ts';
import { formProblem, initialValues } from '../../tui/shell/form.ts';

const filled = (values: Readonly<Record<string, string>>): ContainAnswers => {
  const answers: ContainAnswers[] = [];
  const form = containForm('jane', (given) => answers.push(given));
  form.submit({ ...initialValues(form), ...values });
  const [only] = answers;
  if (!only) throw new Error('nothing was submitted');
  return only;
};

test('a containment says why; everything else may stay as it is', () => {
  const form = containForm('jane', () => undefined);
  expect(formProblem(form, initialValues(form))?.message).toContain('say why');
  expect(formProblem(form, { ...initialValues(form), reason: 'stolen', ttl: 'soon' })?.message).toContain('12h');
  expect(formProblem(form, { ...initialValues(form), reason: 'stolen', ttl: '24h' })).toBeNull();
  expect(filled({ reason: ' stolen ' })).toMatchObject({
    reason: 'stolen',
    ticket: null,
    ttlMs: null,
    choices: { grants: false, lakePermissions: false },
  });
});

test('grants are taken back by choice', () => {
  expect(filled({ reason: 'x', ticket: 'INC-1', ttl: '24h', data: 'revoke' })).toMatchObject({
    ticket: 'INC-1',
    ttlMs: 86_400_000,
    choices: { grants: true, lakePermissions: true },
  });
});
