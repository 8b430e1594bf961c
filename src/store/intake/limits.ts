/** Bounds within which a file is read; beyond them it is refused before it costs memory. */
export const limits = {
  /** Bytes at the beginning on which layout and encoding are judged. */
  head: 256 * 1024,
  /** Characters of one record, line breaks in quotation marks included. */
  recordLength: 500_000,
  columns: 1_000,
  /** Bytes of a JSON file, which is read whole. */
  json: 50 * 1024 * 1024,
  /** Title lines looked at above the column titles. */
  titleLines: 40,
  /** XLSX: parts of the archive, bytes once unpacked, unpacked to packed, filled cells, characters of shared texts. */
  entries: 2_000,
  unpackedBytes: 1_500_000_000,
  unpackRatio: 400,
  cells: 60_000_000,
  sharedText: 200_000_000,
  /** Problem rows listed in a report, and kept in the problem file. */
  problemsListed: 500,
  problemsKept: 50_000,
  /** Rows that are typed in memory; those of larger files are typed into a file of their own. */
  rowsInMemory: 100_000,
  previewRows: 20,
  /** Different words of a column that are shown with what they mean. */
  columnWords: 50,
} as const;
