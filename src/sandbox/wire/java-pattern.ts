/** AWS writes its patterns for Java, and matches the whole value; `undefined` for one that JavaScript cannot say. */
export function compilePattern(pattern: string): RegExp | undefined {
  for (const [text, flags] of [
    [strict(pattern), 'u'],
    [pattern, ''],
  ] as const) {
    try {
      return new RegExp(`^(?:${text})$`, flags);
    } catch {
      // The other way may do.
    }
  }
  return undefined;
}

/** With Unicode, an escape that is not needed is an error; a hyphen has to be escaped inside a class alone. */
function strict(pattern: string): string {
  let inside = false;
  return pattern.replace(/\\(.)|[[\]]/gs, (token, escaped: string | undefined) => {
    if (escaped === undefined) {
      inside = token === '[';
      return token;
    }
    if (escaped === '-') return inside ? token : escaped;
    return /[_:@!"'=<>#&, %~;`]/.test(escaped) ? escaped : token;
  });
}
