import type { ArticleMark } from '../../../core/recommend/may-be-shown.ts';
import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

/** A mark with who set it. */
export interface KeptMark extends ArticleMark {
  readonly article: string;
  readonly author: string | null;
  /** ISO instant. */
  readonly markedAt: string;
}

/** The articles that are marked, by name. */
export async function listMarks(engine: Engine, workspace: string): Promise<readonly KeptMark[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT article, offer, buying, author, marked_at FROM article_marks WHERE workspace_id = $1
      ORDER BY article COLLATE "C"`,
      workspace,
    ),
  );
  return rows.map(({ article, offer, buying, author, marked_at }) => ({
    article: String(article),
    offer: offer === 'retired' || offer === 'excluded' ? offer : null,
    buying: buying === 'once' || buying === 'again' ? buying : null,
    author: author === null ? null : String(author),
    markedAt: String(marked_at),
  }));
}

/** Marks an article in place of an earlier mark; a mark that says nothing is removed. */
export async function keepMark(engine: Engine, workspace: string, mark: KeptMark): Promise<void> {
  const { article, offer, buying, author, markedAt } = mark;
  await engine.write(async (session) => {
    await session.run(
      statement('DELETE FROM article_marks WHERE workspace_id = $1 AND article = $2', workspace, article),
    );
    if (offer === null && buying === null) return;
    await session.run(
      statement(
        `INSERT INTO article_marks (workspace_id, article, offer, buying, author, marked_at)
        VALUES ($1, $2, $3, $4, $5, CAST($6 AS ${engine.dialect.types.time}))`,
        workspace,
        article,
        offer,
        buying,
        author,
        markedAt,
      ),
    );
  });
}
