import { useSuspenseQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/endpoints.ts';
import { catalogueQuestion, workspaceQuestion } from './questions.ts';

export type Workspace = Answer<'workspace'>;
export type Catalogue = Answer<'catalogue'>;
export type CatalogueMetric = Catalogue['metrics'][number];

/** Whether pages have nothing to show: no facts yet, or a demo that is still being loaded. */
export function isEmpty({ empty, demoJob }: Workspace): boolean {
  return empty || demoJob !== null;
}

/** Settings and state of the workspace; loaded before any page shows. */
export function useWorkspace(): Workspace {
  return useSuspenseQuery(workspaceQuestion()).data;
}

/** Metrics and dimensions with their names in the reader's language; loaded before any page shows. */
export function useCatalogue(): Catalogue {
  return useSuspenseQuery(catalogueQuestion()).data;
}
