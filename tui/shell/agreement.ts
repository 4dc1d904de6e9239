import type { Confirmation } from '../../src/commands/engine/confirmation.ts';

/**
 * Questions that somebody has said yes to already, all at once. Only the very same question counts, and only once: what has
 * changed since is asked anew, and so is what must be typed.
 */
export function createAgreement() {
  const agreed: string[] = [];
  return {
    add(questions: readonly Confirmation[]): () => void {
      agreed.push(...questions.filter(({ token }) => token === undefined).map((one) => JSON.stringify(one)));
      return () => void agreed.splice(0);
    },
    take(question: Confirmation): boolean {
      const at = agreed.indexOf(JSON.stringify(question));
      if (at >= 0) agreed.splice(at, 1);
      return at >= 0;
    },
  };
}
