/** What the workspace of the trap facts is set to, beside the usual. */
export const twinHolidays = ['2024-03-13'];
export const twinHouseRate = 4500;
