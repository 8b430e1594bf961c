import type { SpotlightActionData } from '@mantine/spotlight';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call.ts';
import { leadsKey } from '../desk/desk-questions.ts';
import { useDeskWords } from '../desk/use-desk-words.ts';
import { formatPhone } from '../format/phone.ts';
import { foundByServer } from './find-actions.ts';

/** Fewer letters would find nearly everybody. */
const fewestLetters = 2;
const shown = 6;

/**
 * Leads whose name, company, address or number holds what was typed, as actions that open them; at the end the way to
 * all of them. Empty for a short search, and for whoever may not see leads.
 */
export function useFoundLeads(search: string): readonly SpotlightActionData[] {
  const { t, name, stage } = useDeskWords();
  const navigate = useNavigate();
  const asked = search.trim();
  const enabled = asked.length >= fewestLetters;
  const { data } = useQuery({
    queryKey: [...leadsKey, 'found', asked],
    queryFn: ({ signal }) => call('leads', { query: { search: asked, state: 'all', limit: shown }, signal }),
    enabled,
    retry: false,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  if (!enabled || !data || data.leads.length === 0) return [];
  const leads = data.leads.map((lead) => {
    const { company, city, phone, email } = lead.person;
    const called = name(lead);
    const about = [
      stage(lead),
      company !== called ? company : null,
      lead.product,
      city,
      phone === null ? email : formatPhone(phone),
    ];
    return {
      id: `${foundByServer}${lead.key}`,
      label: called,
      description: about.filter(Boolean).join(' · '),
      leftSection: <IconUser size={18} stroke={1.6} />,
      onClick: () => void navigate({ to: '/leads/$key', params: { key: lead.key } }),
    };
  });
  const all = {
    id: `${foundByServer}*`,
    label: t('palette.allLeads', { search: asked }),
    leftSection: <IconSearch size={18} stroke={1.6} />,
    onClick: () => void navigate({ to: '/leads', search: { search: asked, only: ['state=all'] } }),
  };
  return data.nextCursor === null ? leads : [...leads, all];
}
