import type { Message } from '../i18n/use-t.ts';
import { flagNames, stateNames, temperatureNames, useDeskWords } from './use-desk-words.ts';

const names: Readonly<Record<string, Message>> = {
  state: 'desk.filterState',
  stage: 'desk.colStage',
  owner: 'desk.colOwner',
  channel: 'desk.filterChannel',
  source: 'desk.colSource',
  vendor: 'desk.filterVendor',
  product: 'desk.filterProduct',
  temperature: 'desk.filterTemperature',
  createdFrom: 'desk.filterFrom',
  createdTo: 'desk.filterTo',
};

/** Names of the list's filters and of their values. */
export function useFilterWords() {
  const { t, stageName } = useDeskWords();
  return {
    name: (id: string): string => {
      const name = names[id];
      return name ? t(name) : id;
    },
    /** What a filter that is simply on says; null for one with values. */
    flag: (id: string): string | null => {
      const name = Object.entries(flagNames).find(([flag]) => flag === id)?.[1];
      return name ? t(name) : null;
    },
    value: (id: string, value: string): string => {
      if (value === '') return t('desk.without');
      if (id === 'stage') return stageName(value) ?? value;
      const name = id === 'state' ? stateNames[value] : id === 'temperature' ? temperatureNames[value] : null;
      return name ? t(name) : value;
    },
  };
}
