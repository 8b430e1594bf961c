import { processIo } from './io.ts';
import { runFilon } from './run-filon.ts';

// A reader that closes early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runFilon(process.argv.slice(2), processIo());
