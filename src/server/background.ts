/** Work that goes on beside the requests. */
export interface Background {
  /** Looks at once whether there is something to do. */
  wake(): void;
  /** Does what is due now; resolves when it is done. */
  run(): Promise<void>;
  /** Resolves when what is under way has ended; nothing begins any more. */
  close(): Promise<void>;
}
