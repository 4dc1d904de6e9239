import { eventbridgeOperation, fail } from './model/eventbridge.ts';
import { patternProblem } from './model/pattern-problem.ts';
import { matchesPattern } from './model/patterns.ts';

const MEMBERS = ['id', 'account', 'source', 'time', 'region', 'resources', 'detail-type'];

export const testEventPattern = eventbridgeOperation({
  name: 'TestEventPattern',
  mutates: false,
  handle: ({ EventPattern: pattern = '', Event: text = '' }) => {
    const problem = patternProblem(pattern);
    if (problem !== undefined)
      return fail('InvalidEventPatternException', `Event pattern is not valid. Reason: ${problem}`);
    return { Result: matchesPattern(JSON.parse(pattern), readEvent(text)) };
  },
});

function readEvent(text: string): object {
  try {
    const event = JSON.parse(text) as unknown;
    if (typeof event === 'object' && event !== null && MEMBERS.every((name) => name in event)) return event;
  } catch {
    // Told below with what else an event may lack.
  }
  return fail(
    'InvalidEventPatternException',
    'Parameter Event is not valid. Reason: Event is not valid JSON of an event.',
  );
}
