import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { eventsPath } from '../../api/endpoints.ts';
import { captureKey } from '../capture/capture-questions.ts';

const path: typeof eventsPath = '/api/events';

/** Facts arrive in bursts while a file is imported; one refresh per this many milliseconds is enough. */
const calmMilliseconds = 400;

/** Listens to the server and asks again what is on screen when facts, sources of leads, settings or jobs changed. Shows nothing. */
export function LiveUpdates(): null {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource(path);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let waitingSources: ReturnType<typeof setTimeout> | undefined;
    const refreshFacts = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void client.invalidateQueries({ queryKey: ['facts'] });
        void client.invalidateQueries({ queryKey: ['batches'] });
        void client.invalidateQueries({ queryKey: ['workspace'] });
      }, calmMilliseconds);
    };
    // A flood of posts is held back one by one.
    const refreshSources = () => {
      waitingSources ??= setTimeout(() => {
        waitingSources = undefined;
        void client.invalidateQueries({ queryKey: captureKey });
      }, calmMilliseconds);
    };
    const refreshAll = () => void client.invalidateQueries();
    const refreshJobs = () => void client.invalidateQueries({ queryKey: ['job'] });
    let opened = false;
    const refreshAfterGap = () => {
      if (opened) refreshAll();
      opened = true;
    };
    source.addEventListener('open', refreshAfterGap);
    source.addEventListener('facts', refreshFacts);
    source.addEventListener('sources', refreshSources);
    source.addEventListener('settings', refreshAll);
    source.addEventListener('job', refreshJobs);
    return () => {
      clearTimeout(waiting);
      clearTimeout(waitingSources);
      source.close();
    };
  }, [client]);
  return null;
}
