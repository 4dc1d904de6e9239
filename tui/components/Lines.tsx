import { Box, Text } from 'ink';
import { memo } from 'react';

/** Painted lines below each other. A line that did not change is not looked at again. */
export function Lines({ lines, width }: { readonly lines: readonly string[]; readonly width: number }) {
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      {lines.map((line, index) => (
        <PaintedLine key={index} line={line} />
      ))}
    </Box>
  );
}

/** Already as wide as its place: Ink has nothing to measure, cut or clip. */
const PaintedLine = memo(function PaintedLine({ line }: { readonly line: string }) {
  return <Text wrap="truncate">{line === '' ? ' ' : line}</Text>;
});
