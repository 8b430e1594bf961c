import { DropZone } from '../data/DropZone.tsx';
import { SampleFiles } from '../data/SampleFiles.tsx';
import { useUploads } from '../data/use-uploads.ts';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import classes from './cockpit.module.css';
import { DemoOffer } from './DemoOffer.tsx';

/** The first page anybody sees: the one next step, a sample to try, or the demo. */
export function EmptyWorkspace() {
  const t = useT();
  const { upload } = useUploads();
  return (
    <div className={classes.empty}>
      <h1>{t('empty.title')}</h1>
      <p className={parts.sentence}>{t('empty.text')}</p>
      <DropZone onFiles={upload} />
      <p>
        {t('empty.sample')} <SampleFiles />
      </p>
      <DemoOffer />
    </div>
  );
}
