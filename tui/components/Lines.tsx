import { Text } from 'ink';

/**
 * Painted lines below each other, as one text: each is already as wide as its place, so that there is nothing to lay out,
 * and a text of its own for every line would cost more than all of them together.
 */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : <Text wrap="truncate">{lines.join('\n') || ' '}</Text>;
}
