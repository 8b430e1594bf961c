import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { DuckDBInstance } from '@duckdb/node-api';

/** Columns of the order file, as a French shop's software writes them. */
export const orderMapping = `
name: commandes-banc
system: banc
dates: dmy
facts:
  orders:
    id: "N° commande"
    ordered_at: "Date de commande"
    status:
      column: "État"
      values: { Terminée: valid, En cours: valid, Annulée: cancelled }
    email: "E-mail"
    total: "Total TTC"
    tax: "Montant TVA"
    discount: "Remise"
    shipping: "Frais de port"
    currency: "Devise"
    channel: "Canal"
    campaign: "Campagne"
    store: "Magasin"
`;

/** What bare DuckDB is told about the same columns. */
export const bareColumns = {
  'N° commande': 'VARCHAR',
  'Date de commande': 'TIMESTAMP',
  État: 'VARCHAR',
  'E-mail': 'VARCHAR',
  'Total TTC': 'DECIMAL(18,2)',
  'Montant TVA': 'DECIMAL(18,2)',
  Remise: 'DECIMAL(18,2)',
  'Frais de port': 'DECIMAL(18,2)',
  Devise: 'VARCHAR',
  Canal: 'VARCHAR',
  Campagne: 'VARCHAR',
  Magasin: 'VARCHAR',
} as const;

/**
 * Writes an order file: `;`, decimal comma, `dd/mm/yyyy hh:mm`, Windows-1252; and beside it `<path>.utf8`, the same
 * rows in UTF-8, as bare DuckDB cannot read the other.
 */
export async function writeOrderFile(path: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const draw = (salt: number, below: number) => `CAST(hash(i * 1000 + ${salt}) % ${below} AS BIGINT)`;
  const euros = (cents: string) => `printf('%d,%02d', (${cents}) // 100, (${cents}) % 100)`;
  const net = `(1000 + ${draw(1, 90_000)})`;
  const utf8 = `${path}.utf8`;
  await connection.run(`COPY (SELECT
      'CMD-' || (100000 + i) AS "N° commande",
      strftime(TIMESTAMP '2024-07-01' + to_minutes(${draw(2, 730 * 1440)}), '%d/%m/%Y %H:%M') AS "Date de commande",
      ['Terminée', 'Terminée', 'Terminée', 'En cours', 'Annulée'][1 + ${draw(3, 5)}] AS "État",
      'client' || ${draw(4, Math.max(10, Math.round(rows * 0.4)))} || '@example.com' AS "E-mail",
      ${euros(`${net} + ${net} // 5`)} AS "Total TTC",
      ${euros(`${net} // 5`)} AS "Montant TVA",
      ${euros(`${draw(5, 4)} * 250`)} AS "Remise",
      ${euros(`${draw(6, 3)} * 490`)} AS "Frais de port",
      'EUR' AS "Devise",
      ['Google Ads', 'Référencement naturel', 'Meta Ads', 'E-mail', 'Accès direct'][1 + ${draw(7, 5)}] AS "Canal",
      'Campagne d’été ' || ${draw(8, 40)} AS "Campagne",
      'Magasin ' || ${draw(9, 12)} AS "Magasin"
    FROM range(${rows}) AS r(i)) TO '${utf8}' (FORMAT csv, DELIMITER ';', HEADER true)`);
  connection.closeSync();
  instance.closeSync();
  await pipeline(
    createReadStream(utf8, { highWaterMark: 1 << 20 }),
    toWindows1252(),
    createWriteStream(path),
  );
}

/** The few characters used here that Windows-1252 has and Latin-1 has not. */
const beyondLatin1: Readonly<Record<string, string>> = { '’': '\x92', '€': '\x80', '–': '\x96' };

function toWindows1252(): Transform {
  const decoder = new StringDecoder('utf8');
  return new Transform({
    transform(bytes: Buffer, _, done) {
      const text = decoder.write(bytes).replace(/[’€–]/g, (sign) => beyondLatin1[sign] ?? '?');
      done(null, Buffer.from(text, 'latin1'));
    },
  });
}
