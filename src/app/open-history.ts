import { chmodSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Execution, Pipeline } from '../domain/execution.ts';
import { sqlite } from '../system/kernel-lock.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import type { RememberedExecution, SeenHistory } from '../domain/seen-history.ts';

/** As many executions as a screen shows of a pipeline, and no more than this of all. */
const PER_PIPELINE = 50;
const MOST = 50_000;
const VERSION = 1;
const WRITE_AFTER = 500;

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 2000;
  CREATE TABLE IF NOT EXISTS pipelines (arn TEXT PRIMARY KEY, body TEXT NOT NULL, seen_at TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS executions (
    arn TEXT PRIMARY KEY, pipeline TEXT NOT NULL, started_at TEXT NOT NULL, status TEXT NOT NULL, body TEXT NOT NULL,
    seen_at TEXT NOT NULL, left_as TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS newest ON executions (pipeline, started_at DESC);
  CREATE TABLE IF NOT EXISTS visits (left_at TEXT NOT NULL) STRICT;
  PRAGMA user_version = ${VERSION};
`;

/**
 * SQLite as Node brings it, so that there is nothing to install. A cache is never worth an error: what cannot be opened is
 * made anew, and where that fails too nothing is remembered.
 */
export async function openHistory(file: string): Promise<SeenHistory | null> {
  for (const attempt of ['as it is', 'anew']) {
    try {
      await ensurePrivateDir(dirname(file));
      if (attempt === 'anew') for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
      const database = new (sqlite().DatabaseSync)(file);
      const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
      if (version > VERSION) {
        database.close();
        return null;
      }
      database.exec(SCHEMA);
      chmodSync(file, 0o600);
      return historyOf(file, database);
    } catch {
      continue;
    }
  }
  return null;
}

function historyOf(file: string, database: DatabaseSync): SeenHistory {
  const left = database.prepare('SELECT max(left_at) AS at FROM visits').get() as { readonly at: string | null };
  const oneOf = database.prepare('SELECT body, seen_at, left_as FROM executions WHERE arn = ?');
  const putPipeline = database.prepare(
    'INSERT INTO pipelines VALUES (?, ?, ?) ON CONFLICT (arn) DO UPDATE SET body = excluded.body, seen_at = excluded.seen_at',
  );
  const putExecution = database.prepare(
    `INSERT INTO executions (arn, pipeline, started_at, status, body, seen_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (arn) DO UPDATE SET status = excluded.status, body = excluded.body, seen_at = excluded.seen_at`,
  );
  const pipelines = new Map<string, readonly [Pipeline, string]>();
  const executions = new Map<string, readonly [Execution, string]>();

  /** Written together: one by one each would wait for the disk. */
  const write = (): void => {
    if (pipelines.size + executions.size === 0) return;
    inTransaction(database, () => {
      for (const [pipeline, at] of pipelines.values()) putPipeline.run(pipeline.arn, JSON.stringify(pipeline), at);
      for (const [execution, at] of executions.values())
        putExecution.run(
          execution.arn,
          execution.pipelineArn,
          execution.startedAt,
          execution.status,
          JSON.stringify(execution),
          at,
        );
    });
    pipelines.clear();
    executions.clear();
  };
  const writeIfMany = (): void => {
    if (pipelines.size + executions.size >= WRITE_AFTER) write();
  };

  return {
    file,
    leftAt: left.at,
    pipelines: () =>
      (database.prepare('SELECT body, seen_at FROM pipelines').all() as unknown as Line[]).map((line) => ({
        pipeline: JSON.parse(line.body) as Pipeline,
        seenAt: line.seen_at,
      })),
    executions: () =>
      (
        database
          .prepare('SELECT body, seen_at, left_as FROM executions ORDER BY started_at DESC')
          .all() as unknown as ExecutionLine[]
      ).map(remembered),
    executionOf(arn) {
      const line = oneOf.get(arn) as unknown as ExecutionLine | undefined;
      const waiting = executions.get(arn);
      if (!waiting) return line && remembered(line);
      return { execution: waiting[0], seenAt: waiting[1], leftAs: line?.left_as ?? null };
    },
    seePipeline(pipeline, at) {
      pipelines.set(pipeline.arn, [pipeline, at]);
      writeIfMany();
    },
    seeExecution(execution, at) {
      executions.set(execution.arn, [execution, at]);
      writeIfMany();
    },
    leave(at) {
      write();
      inTransaction(database, () => {
        database.exec('DELETE FROM visits');
        database.prepare('INSERT INTO visits VALUES (?)').run(at);
        database.exec('UPDATE executions SET left_as = status');
        prune(database);
      });
    },
    close() {
      write();
      database.close();
    },
  };
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (thrown) {
    database.exec('ROLLBACK');
    throw thrown;
  }
}

function prune(database: DatabaseSync): void {
  database
    .prepare(
      `DELETE FROM executions WHERE arn IN (
         SELECT arn FROM (
           SELECT arn, row_number() OVER (PARTITION BY pipeline ORDER BY started_at DESC) AS place FROM executions
         ) WHERE place > ?
       )`,
    )
    .run(PER_PIPELINE);
  database
    .prepare('DELETE FROM executions WHERE arn NOT IN (SELECT arn FROM executions ORDER BY started_at DESC LIMIT ?)')
    .run(MOST);
  database.exec(
    'DELETE FROM pipelines WHERE seen_at < (SELECT max(seen_at) FROM pipelines) AND arn NOT IN (SELECT pipeline FROM executions)',
  );
}

interface Line {
  readonly body: string;
  readonly seen_at: string;
}

interface ExecutionLine extends Line {
  readonly left_as: string | null;
}

const remembered = ({ body, seen_at: seenAt, left_as: leftAs }: ExecutionLine): RememberedExecution => ({
  execution: JSON.parse(body) as Execution,
  seenAt,
  leftAs,
});
