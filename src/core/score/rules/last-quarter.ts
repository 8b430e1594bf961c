/** First and last local day (YYYY-MM-DD) of the calendar quarter before the one that a day lies in. */
export function lastQuarter(today: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = Math.floor((month - 1) / 3) * 3;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { from: day(Date.UTC(year, first - 3, 1)), to: day(Date.UTC(year, first, 0)) };
}
