import type { Suppression } from '../../domain/manifest.ts';
import type { ManifestShape } from '../schema/index.ts';
import type { Path } from '../yaml-source.ts';
import type { PointOf } from './context.ts';

interface Part {
  readonly part: Suppression['part'];
  readonly subject: string | null;
  readonly path: Path;
  readonly suppress: ManifestShape['suppress'];
}

/** All that may stand, wherever it is written, each with the part of the file that it is about. */
export function suppressionsOf(shape: ManifestShape, pointOf: PointOf): readonly Suppression[] {
  const single = (['identityCenter', 'guardrails', 'audit', 'onCall'] as const).map((part): Part => ({
    part,
    subject: null,
    path: [part],
    suppress: shape[part]?.suppress,
  }));
  const parts: readonly Part[] = [
    { part: 'file', subject: null, path: [], suppress: shape.suppress },
    ...Object.entries(shape.accounts).map(([alias, { suppress }]): Part => ({
      part: 'account',
      subject: alias,
      path: ['accounts', alias],
      suppress,
    })),
    ...(shape.shares ?? []).map(({ name, suppress }, index): Part => ({
      part: 'share',
      subject: name,
      path: ['shares', index],
      suppress,
    })),
    ...(shape.studios ?? []).map(({ name, suppress }, index): Part => ({
      part: 'studio',
      subject: name,
      path: ['studios', index],
      suppress,
    })),
    ...(shape.eventFeeds ?? []).map(({ account, suppress }, index): Part => ({
      part: 'eventFeed',
      subject: account,
      path: ['eventFeeds', index],
      suppress,
    })),
    ...single,
  ];
  return parts.flatMap(({ part, subject, path, suppress = [] }) =>
    suppress.map(({ check, reason, until }, index) => ({
      check,
      reason,
      ...(until === undefined ? {} : { until }),
      part,
      subject,
      at: pointOf([...path, 'suppress', index]),
    })),
  );
}
