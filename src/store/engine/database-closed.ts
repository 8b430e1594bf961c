/** What is asked of a database after it was closed is refused with this. */
export function databaseClosed(): Error {
  return new Error('the database is closed');
}
