import type { PublicHolidayCalendar } from '../periods/french-holidays.ts';
import { type CatalogueSettings, defaultCatalogue } from './catalogue.ts';
import { type DeskSettings, defaultDesk } from './desk.ts';

/** Settings of one workspace. Changing currency, zone, tax or hours settles the facts anew. */
export interface WorkspaceSettings extends DeskSettings, CatalogueSettings {
  /** ISO 4217. An empty workspace that never chose one takes that of its first file. */
  readonly currency: string;
  readonly currencyChosen: boolean;
  /** IANA name. */
  readonly zone: string;
  /** 1 = Monday … 7 = Sunday; ISO weeks always begin on Monday. */
  readonly weekStart: 1 | 7;
  /** Whether revenue is counted without tax (the default) or with it. */
  readonly tax: 'excluded' | 'included';
  /** Default hourly rate for time costs, minor units of the workspace's currency; null = none. */
  readonly hourlyRateMinor: number | null;
  /** Target for the first answer, in business minutes. */
  readonly responseTargetMinutes: number;
  /** Working hours per ISO weekday (index 0 = Monday), each a list of [from, to] minutes of the local day. */
  readonly workingHours: readonly (readonly (readonly [number, number])[])[];
  /** Days on which nobody works, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** Holidays by law that count beside them. */
  readonly publicHolidays: PublicHolidayCalendar;
  /** Stage names, in order, and the milestone each one means. */
  readonly stages: readonly Stage[];
  readonly language: 'fr' | 'en';
  /** Country used for phone numbers without prefix, ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly means: 'new' | 'contacted' | 'qualified' | 'quote' | 'won' | 'lost';
}

const nineToSix: readonly (readonly [number, number])[] = [[540, 1080]];

export const defaultSettings: WorkspaceSettings = {
  ...defaultDesk,
  ...defaultCatalogue,
  currency: 'EUR',
  currencyChosen: false,
  zone: 'Europe/Paris',
  weekStart: 1,
  tax: 'excluded',
  hourlyRateMinor: null,
  responseTargetMinutes: 60,
  workingHours: [nineToSix, nineToSix, nineToSix, nineToSix, nineToSix, [], []],
  holidays: [],
  publicHolidays: 'none',
  stages: [
    { id: 'new', name: 'Nouveau', means: 'new' },
    { id: 'contacted', name: 'Contacté', means: 'contacted' },
    { id: 'qualified', name: 'Qualifié', means: 'qualified' },
    { id: 'quote', name: 'Devis', means: 'quote' },
    { id: 'won', name: 'Gagné', means: 'won' },
    { id: 'lost', name: 'Perdu', means: 'lost' },
  ],
  language: 'fr',
  country: 'FR',
};
