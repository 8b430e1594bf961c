import { Button } from '@mantine/core';
import { DropZone } from '../data/DropZone.tsx';
import { SampleFiles } from '../data/SampleFiles.tsx';
import { useUploads } from '../data/use-uploads.ts';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { useDemo } from '../shell/use-demo.ts';
import classes from './cockpit.module.css';

/** The first page anybody sees: the one next step, a sample to try, or the demo. */
export function EmptyWorkspace() {
  const t = useT();
  const { load, loading } = useDemo();
  const { upload } = useUploads();
  return (
    <div className={classes.empty}>
      <h1>{t('empty.title')}</h1>
      <p className={parts.sentence}>{t('empty.text')}</p>
      <DropZone onFiles={upload} />
      <p>
        {t('empty.sample')} <SampleFiles />
      </p>
      <p className={classes.emptyDemo}>
        <span>{t('empty.demo')}</span>
        <Button variant="default" loading={loading} onClick={() => void load()}>
          {t('demo.load')}
        </Button>
      </p>
    </div>
  );
}
