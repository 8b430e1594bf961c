import { Link } from '@tanstack/react-router';
import { DropZone } from '../data/DropZone.tsx';
import { SampleFiles } from '../data/SampleFiles.tsx';
import { useUploads } from '../data/use-uploads.ts';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import classes from './desk.module.css';

/** How leads come in: files, forms and webhooks, the API. */
export function LeadWays() {
  const t = useT();
  const { upload } = useUploads();
  return (
    <>
      <p className={parts.sentence}>{t('desk.emptyText')}</p>
      <DropZone onFiles={upload} />
      <p>
        {t('empty.sample')} <SampleFiles />
      </p>
      <p>
        <Link to="/leads/sources">{t('sources.way')}</Link>
      </p>
      <p>{t('desk.emptyApi')}</p>
      <pre className={classes.code}>
        {`curl -X POST ${location.origin}/api/leads \\
  -H 'Content-Type: application/json' \\
  -H 'Authorization: Bearer …' \\
  -d '{"first_name":"Camille","email":"camille@example.com","source":"site"}'`}
      </pre>
      <p>
        <Link to="/settings" search={{ tab: 'access' }}>
          {t('desk.emptyKey')}
        </Link>
      </p>
    </>
  );
}
