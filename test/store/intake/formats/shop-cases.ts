import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Intake, imported, sample, samples } from './samples.ts';

/** Orders as shops export them. */
export function shopCases(intake: Intake): void {
  it('reads Shopify orders with continuation lines', async () => {
    const { report, rows, workspace } = await imported(
      intake,
      'orders.csv',
      sample('shopify_orders_shape_example.csv'),
      ['orders', 'order_lines', 'refunds'],
    );
    expect(report).toMatchObject({ kind: 'shopify_orders', rowsRead: 2, rowsSkipped: 0, problemCount: 0 });
    expect(rows.orders).toMatchObject([
      {
        key: 'shopify:#1050',
        ordered_at: '2026-05-01T07:59:00.000Z',
        total: 10_090n,
        tax: 833n,
        currency: 'EUR',
        status: 'valid',
        country: 'NL',
      },
    ]);
    expect(rows.order_lines).toMatchObject([
      {
        order_ref: 'shopify:#1050',
        sku: 'MAT-100',
        unit_price: 6_295n,
        quantity: '1.0000',
        currency: 'EUR',
      },
      { order_ref: 'shopify:#1050', sku: 'MAT-50', unit_price: 3_795n, currency: 'EUR', line: 3n },
    ]);
    expect(rows.refunds).toEqual([]);
    expect(await intake.persons(workspace)).toMatchObject([
      { email: 'koper@example.com', full_name: 'Koper Een' },
    ]);
  });

  it('reads cancelled and refunded Shopify orders by the full header', async () => {
    const header = readFileSync(`${samples}/shopify_orders_export_header.csv`, 'utf8').trim().split(',');
    const line = (cells: Readonly<Record<string, string>>): string =>
      header.map((title) => cells[title] ?? '').join(',');
    const order = {
      Email: 'a@example.com',
      'Financial Status': 'paid',
      Currency: 'EUR',
      Total: '120.00',
      Taxes: '20.00',
      'Lineitem name': 'Thé',
      'Lineitem price': '100.00',
      'Lineitem quantity': '1',
    };
    const text = [
      header.join(','),
      line({
        ...order,
        Name: '#1',
        'Created at': '2026-05-01 10:00:00 +0200',
        'Cancelled at': '2026-05-02 10:00:00 +0200',
      }),
      line({
        ...order,
        Name: '#2',
        'Created at': '2026-05-01 10:00:00 +0200',
        'Financial Status': 'partially_refunded',
        'Refunded Amount': '30.00',
        'Fulfilled at': '2026-05-03 09:00:00 +0200',
      }),
      line({
        ...order,
        Name: '#3',
        'Created at': '2026-05-01 10:00:00 +0200',
        'Financial Status': 'voided',
        'Refunded Amount': '0.00',
      }),
    ].join('\n');
    const { rows } = await imported(intake, 'orders.csv', text, ['orders', 'refunds']);
    expect(rows.orders?.map((row) => [row.key, row.status])).toEqual([
      ['shopify:#1', 'cancelled'],
      ['shopify:#2', 'valid'],
      ['shopify:#3', 'cancelled'],
    ]);
    expect(rows.refunds).toMatchObject([
      { order_ref: 'shopify:#2', amount: 3_000n, refunded_at: '2026-05-03T07:00:00.000Z' },
    ]);
  });

  it('reads WooCommerce orders in French and English', async () => {
    const french = sample(
      'woocommerce_analytics_orders_fr_header.csv',
      '"2026-03-05 14:30:00",812,Terminée,"Anne Durand",nouveau,"1× Volet roulant",1,ETE10,"1234,50","Organique : Google"\n"2026-03-06 09:00:00",813,Annulée,"Bo Lee",nouveau,,1,,"20,00",Direct\n',
    );
    const fr = await imported(intake, 'wc.csv', french, ['orders']);
    expect(fr.report).toMatchObject({ kind: 'woocommerce_orders', problemCount: 0 });
    expect(fr.rows.orders).toMatchObject([
      {
        key: 'woocommerce:812',
        net: 123_450n,
        units: '1.0000',
        promotion: 'ETE10',
        status: 'valid',
        ordered_at: '2026-03-05T13:30:00.000Z',
        customer_ref: 'Anne Durand',
      },
      { key: 'woocommerce:813', status: 'cancelled' },
    ]);
    const english =
      'Date,Order #,Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution\n2026-03-05 14:30:00,812,completed,Anne Durand,new,1× Shutter,1,,"1,234.50",Direct\n';
    const en = await imported(intake, 'wc.csv', english, ['orders']);
    expect(en.rows.orders).toMatchObject([{ key: 'woocommerce:812', net: 123_450n, status: 'valid' }]);
  });
}
