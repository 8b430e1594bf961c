import type { VendorContract } from '../../../core/vendors/contract.ts';
import { vendorId } from '../../../core/vendors/contract.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { newId } from '../new-id.ts';

/** A contract as it was saved. */
export interface KeptContract extends VendorContract {
  readonly id: string;
  readonly author: string | null;
  /** ISO instant. */
  readonly savedAt: string;
}

const columns = 'id, terms, author, saved_at';

/** The contracts that hold, by vendor, the latest first. */
export async function listContracts(engine: Engine, workspace: string): Promise<readonly KeptContract[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM vendor_contracts WHERE workspace_id = $1 AND ended_at IS NULL
      ORDER BY lower(vendor), valid_from DESC`,
      workspace,
    ),
  );
  return rows.map(contractOf);
}

/** True for contracts that came with the demo; a text inside JSON has its quotes escaped, and never reads like this. */
export const contractOfDemo = `terms LIKE '%"demo":true%'`;

/** Whether there ever was a contract. */
export async function everContracted(engine: Engine, workspace: string): Promise<boolean> {
  const rows = await engine.reader.run(
    statement('SELECT id FROM vendor_contracts WHERE workspace_id = $1 LIMIT 1', workspace),
  );
  return rows.length > 0;
}

/** Saves a contract; the one of the same vendor from the same day ends with it, and stays to be looked up. */
export async function keepContract(
  engine: Engine,
  workspace: string,
  contract: VendorContract,
  {
    author,
    now,
    demo = false,
  }: { readonly author: string | null; readonly now: string; readonly demo?: boolean },
): Promise<KeptContract> {
  const id = newId();
  const { time, day } = engine.dialect.types;
  await engine.write(async (session) => {
    await session.run(
      statement(
        `UPDATE vendor_contracts SET ended_at = CAST($4 AS ${time}) WHERE workspace_id = $1 AND ended_at IS NULL
          AND lower(trim(vendor)) = $2 AND valid_from = CAST($3 AS ${day})`,
        workspace,
        vendorId(contract.vendor),
        contract.from,
        now,
      ),
    );
    await session.run(
      statement(
        `INSERT INTO vendor_contracts (workspace_id, id, vendor, valid_from, terms, author, saved_at)
        VALUES ($1, $2, $3, CAST($4 AS ${day}), $5, $6, CAST($7 AS ${time}))`,
        workspace,
        id,
        contract.vendor,
        contract.from,
        JSON.stringify(demo ? { ...contract, demo } : contract),
        author,
        now,
      ),
    );
  });
  return { ...contract, id, author, savedAt: now };
}

/** Ends a contract. Returns false if there is none of that id that holds. */
export async function endContract(
  engine: Engine,
  workspace: string,
  id: string,
  now: string,
): Promise<boolean> {
  const { time } = engine.dialect.types;
  return engine.write(async (session) => {
    const holds = 'workspace_id = $1 AND id = $2 AND ended_at IS NULL';
    const found = await session.run(
      statement(`SELECT id FROM vendor_contracts WHERE ${holds}`, workspace, id),
    );
    await session.run(
      statement(
        `UPDATE vendor_contracts SET ended_at = CAST($3 AS ${time}) WHERE ${holds}`,
        workspace,
        id,
        now,
      ),
    );
    return found.length > 0;
  });
}

function contractOf(row: Row): KeptContract {
  // Only this module writes it, from a checked contract.
  const { demo: _, ...terms } = JSON.parse(String(row.terms)) as VendorContract & { readonly demo?: true };
  return {
    ...terms,
    id: String(row.id),
    author: row.author === null ? null : String(row.author),
    savedAt: String(row.saved_at),
  };
}
