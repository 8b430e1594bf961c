import { useRouter } from '@tanstack/react-router';
import { ErrorNotice } from './ErrorNotice.tsx';
import classes from './parts.module.css';

/** A page that could not be shown at all. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const router = useRouter();
  return (
    <div className={classes.lonely}>
      <ErrorNotice error={error} onRetry={() => void router.invalidate()} />
    </div>
  );
}
