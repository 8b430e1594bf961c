import type { Engine, Row } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';

/** A mapping that somebody saved under a name. */
export interface KeptMapping {
  readonly name: string;
  readonly yaml: string;
  readonly savedAt: string;
}

/** Saved mappings of a workspace, by name. */
export async function listMappings(engine: Engine, workspace: string): Promise<readonly KeptMapping[]> {
  const rows = await engine.reader.run(
    statement('SELECT name, yaml, saved_at FROM mappings WHERE workspace_id = $1 ORDER BY name', workspace),
  );
  return rows.map(mappingOf);
}

/** Saves a mapping; one of the same name is replaced. */
export async function keepMapping(engine: Engine, workspace: string, mapping: KeptMapping): Promise<void> {
  await engine.write(async (session) => {
    await session.run(
      statement('DELETE FROM mappings WHERE workspace_id = $1 AND name = $2', workspace, mapping.name),
    );
    await session.run(
      statement(
        `INSERT INTO mappings (workspace_id, name, yaml, saved_at)
        VALUES ($1, $2, $3, CAST($4 AS ${engine.dialect.types.time}))`,
        workspace,
        mapping.name,
        mapping.yaml,
        mapping.savedAt,
      ),
    );
  });
}

/** Forgets a mapping. Returns false if there is none of that name. */
export async function forgetMapping(engine: Engine, workspace: string, name: string): Promise<boolean> {
  return engine.write(async (session) => {
    const found = await session.run(
      statement('SELECT name FROM mappings WHERE workspace_id = $1 AND name = $2', workspace, name),
    );
    await session.run(
      statement('DELETE FROM mappings WHERE workspace_id = $1 AND name = $2', workspace, name),
    );
    return found.length > 0;
  });
}

function mappingOf(row: Row): KeptMapping {
  return { name: String(row.name), yaml: String(row.yaml), savedAt: String(row.saved_at) };
}
