import { useT } from '../i18n/use-t.ts';
import { DropZone } from './DropZone.tsx';
import classes from './data.module.css';
import { IntakeCard } from './IntakeCard.tsx';
import { useIntakes } from './intake-store.ts';
import { SampleFiles } from './SampleFiles.tsx';
import { useUploads } from './use-uploads.ts';

/** The drop zone, and the files that wait for their import. */
export function ImportTab() {
  const t = useT();
  const { upload } = useUploads();
  const intakes = useIntakes();
  return (
    <div className={classes.stack}>
      <DropZone onFiles={upload} />
      {intakes.length === 0 && (
        <p className={classes.hint}>
          {t('empty.sample')} <SampleFiles />
        </p>
      )}
      {[...intakes].reverse().map((intake) => (
        <IntakeCard key={intake.key} intake={intake} />
      ))}
    </div>
  );
}
