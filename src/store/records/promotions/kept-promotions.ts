import type { Held, Promotion } from '../../../core/promotions/promotion.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { newId } from '../new-id.ts';

/** A promotion somebody described. */
export interface KeptPromotion extends Promotion {
  readonly id: string;
  readonly author: string | null;
  /** ISO instant. */
  readonly savedAt: string;
}

/** The promotions somebody described, the latest first. */
export async function listPromotions(engine: Engine, workspace: string): Promise<readonly KeptPromotion[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT id, name, from_day, to_day, held, author, saved_at FROM promotions
      WHERE workspace_id = $1 ORDER BY from_day DESC, name, id`,
      workspace,
    ),
  );
  return rows.map(promotionOf);
}

/** Saves a promotion; one of that id is replaced. */
export async function keepPromotion(
  engine: Engine,
  workspace: string,
  promotion: Promotion & { readonly id?: string },
  { author, now }: { readonly author: string | null; readonly now: string },
): Promise<KeptPromotion> {
  const { id = newId(), name, from, to, held } = promotion;
  const { time, day } = engine.dialect.types;
  await engine.write(async (session) => {
    await session.run(statement('DELETE FROM promotions WHERE workspace_id = $1 AND id = $2', workspace, id));
    await session.run(
      statement(
        `INSERT INTO promotions (workspace_id, id, name, from_day, to_day, held, author, saved_at)
        VALUES ($1, $2, $3, CAST($4 AS ${day}), CAST($5 AS ${day}), $6, $7, CAST($8 AS ${time}))`,
        workspace,
        id,
        name,
        from,
        to,
        JSON.stringify(held),
        author,
        now,
      ),
    );
  });
  return { id, name, from, to, held, author, savedAt: now };
}

/** Removes a promotion; its orders stay. Returns false if there is none of that id. */
export async function dropPromotion(engine: Engine, workspace: string, id: string): Promise<boolean> {
  return engine.write(async (session) => {
    const found = await session.run(
      statement('SELECT id FROM promotions WHERE workspace_id = $1 AND id = $2', workspace, id),
    );
    await session.run(statement('DELETE FROM promotions WHERE workspace_id = $1 AND id = $2', workspace, id));
    return found.length > 0;
  });
}

function promotionOf(row: Row): KeptPromotion {
  return {
    id: String(row.id),
    name: String(row.name),
    from: String(row.from_day),
    to: String(row.to_day),
    // Only this module writes it, from checked lists.
    held: JSON.parse(String(row.held)) as Held,
    author: row.author === null ? null : String(row.author),
    savedAt: String(row.saved_at),
  };
}
