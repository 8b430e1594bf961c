/** What to import where a command has nothing to look at yet. */
export const missingEn = {
  customers:
    'No order names a customer yet. Import orders with an e-mail address, a phone number or a customer number: filon import orders.csv',
  lines:
    'No order has lines with named articles yet. Import them (order number, product, quantity, amount): filon import order_lines.csv',
  orders: 'There are no orders yet. Import them (number, date and amount): filon import orders.csv',
};
