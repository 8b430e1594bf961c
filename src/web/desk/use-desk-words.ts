import { localDay } from '../../core/periods/zones.ts';
import { currencyDigits, formatFigure } from '../../core/words/figures.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { formatInstant } from '../format/days.ts';
import { formatMinor } from '../format/minor.ts';
import { type Message, type Translate, useLanguage, useT } from '../i18n/use-t.ts';
import type { Flag, Lead, LeadDetail, LeadSort } from './lead-filter.ts';

export const temperatureNames: Readonly<Record<string, Message>> = {
  cold: 'desk.cold',
  warm: 'desk.warm',
  hot: 'desk.hot',
};

export const taskTypeNames = {
  call: 'desk.taskCall',
  email: 'desk.taskEmail',
  sms: 'desk.taskSms',
  meeting: 'desk.taskMeeting',
  quote: 'desk.taskQuote',
  other: 'desk.taskOther',
} as const satisfies Readonly<Record<string, Message>>;

export const sortNames: Readonly<Record<LeadSort, Message>> = {
  created: 'desk.sortCreated',
  score: 'desk.sortScore',
  value: 'desk.sortValue',
  next_action: 'desk.sortNext',
  activity: 'desk.sortActivity',
};

export const flagNames: Readonly<Record<Flag, Message>> = {
  noNextAction: 'desk.flagNoNext',
  overdue: 'desk.flagOverdue',
  unanswered: 'desk.flagUnanswered',
  late: 'desk.flagLate',
};

export const stateNames: Readonly<Record<string, Message>> = {
  open: 'desk.stateOpen',
  won: 'desk.stateWon',
  lost: 'desk.stateLost',
  set_aside: 'desk.stateSetAside',
  all: 'desk.stateAll',
};

/** How a lead is called: its person, else what it is about. */
export function leadName(lead: Pick<Lead, 'person' | 'title'>, t: Translate): string {
  return lead.person.name ?? lead.title ?? t('desk.nobody');
}

/** Words of the desk that need the workspace: stages by name, money in its currency, instants in its zone. */
export function useDeskWords() {
  const t = useT();
  const language = useLanguage();
  const { settings } = useWorkspace();
  return {
    t,
    language,
    settings,
    /** Between a name and what is said of it. */
    colon: language === 'fr' ? '\u202f: ' : ': ',
    name: (lead: Pick<Lead, 'person' | 'title'>) => leadName(lead, t),
    stage: (lead: Pick<LeadDetail, 'stage' | 'stageText'>) => stageName(lead.stage) ?? lead.stageText ?? '',
    stageName,
    money: (minor: number, exact = false) => formatMinor(minor, settings.currency, language, exact),
    /** An amount to look at, in whole units: what may come is never known to the cent. */
    estimate: (minor: number) =>
      formatFigure(
        minor / 10 ** currencyDigits(settings.currency),
        { unit: 'money', currency: settings.currency },
        language,
        { digits: 0 },
      ),
    minutes: (minutes: number) => formatFigure(minutes, { unit: 'minutes' }, language),
    /** Its local day now. */
    today: localDay(new Date().toISOString(), settings.zone),
    instant: (at: string) => formatInstant(at, language, settings.zone),
  };

  function stageName(id: string | null): string | null {
    return settings.stages.find((stage) => stage.id === id)?.name ?? null;
  }
}
