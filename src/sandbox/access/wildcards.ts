/** What stands for itself in a pattern, made from a policy variable's value. */
const LITERAL_STAR = '\uE000';
const LITERAL_QUESTION = '\uE001';

/** Text for a pattern in which nothing is a wildcard. */
export const literal = (text: string): string => text.replaceAll('*', LITERAL_STAR).replaceAll('?', LITERAL_QUESTION);

const same = (pattern: string | undefined, char: string | undefined): boolean =>
  pattern === '?' ||
  pattern === char ||
  (pattern === LITERAL_STAR && char === '*') ||
  (pattern === LITERAL_QUESTION && char === '?');

/** `*` is any characters, `?` any one; without backtracking over more than the latest star, so never slow. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let [at, star, resume] = [0, -1, 0];
  for (let index = 0; index < text.length;) {
    if (pattern[at] === '*') {
      star = at++;
      resume = index;
    } else if (at < pattern.length && same(pattern[at], text[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Whether a pattern without wildcards is that text. */
export const equalsLiteral = (pattern: string, text: string): boolean =>
  pattern.replaceAll(LITERAL_STAR, '*').replaceAll(LITERAL_QUESTION, '?') === text;

/** Actions compare without case. */
export const matchesAction = (pattern: string, action: string): boolean =>
  matchesWildcard(pattern.toLowerCase(), action.toLowerCase());

/**
 * ARNs compare field by field; fields that a pattern leaves out at its end are anything.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function matchesArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const [wanted, actual] = [fieldsOf(pattern), fieldsOf(arn)];
  if (actual.length < FIELDS) return matchesWildcard(pattern, arn);
  return actual.every((field, index) => matchesWildcard(wanted[index] ?? '*', field));
}

const FIELDS = 6;

function fieldsOf(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= FIELDS ? parts : [...parts.slice(0, FIELDS - 1), parts.slice(FIELDS - 1).join(':')];
}
