import '@mantine/spotlight/styles.css';
import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconMoon,
  IconSearch,
  IconShoppingBag,
  IconTable,
  IconUpload,
  IconUserHeart,
  IconUsers,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { scopeOfAddress } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { basketRooms } from '../baskets/basket-rooms.ts';
import { customerRooms } from '../customers/customer-rooms.ts';
import { deskRooms } from '../desk/desk-rooms.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { findActions } from './find-actions.ts';
import { places } from './nav.ts';
import { paletteStore } from './open-palette.ts';
import { useChangeLanguage } from './use-change-language.ts';
import { useFoundLeads } from './use-found-leads.tsx';

/** Ctrl or ⌘ K: finds leads, pages, figures and actions. */
export default function CommandPalette() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [address] = useAddress();
  const catalogue = useCatalogue();
  const changeLanguage = useChangeLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const scope = scopeOfAddress(address);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const leads = useFoundLeads(typed.trim() === '' ? '' : search);
  const other = language === 'fr' ? 'en' : 'fr';

  const pages: SpotlightActionData[] = places.map(({ path, name, icon: PlaceIcon, analytic }) => ({
    id: path,
    label: t(name),
    leftSection: <PlaceIcon size={18} stroke={1.6} />,
    onClick: () => void navigate({ to: path, search: analytic ? scope : {} }),
  }));
  const deskPages = deskRooms.slice(1).map(({ path, name }) => ({
    id: path,
    label: t(name),
    description: t('nav.leads'),
    leftSection: <IconUsers size={18} stroke={1.6} />,
    onClick: () => void navigate({ to: path }),
  }));
  const basketPages = basketRooms.slice(1).map(({ path, name }) => ({
    id: path,
    label: t(name),
    description: t('nav.baskets'),
    leftSection: <IconShoppingBag size={18} stroke={1.6} />,
    onClick: () => void navigate({ to: path, search: scope }),
  }));
  const customerPages = customerRooms.slice(1).map(({ path, name }) => ({
    id: path,
    label: t(name),
    description: t('nav.customers'),
    leftSection: <IconUserHeart size={18} stroke={1.6} />,
    onClick: () => void navigate({ to: path }),
  }));
  const figures: SpotlightActionData[] = catalogue.metrics.map((metric) => ({
    id: metric.id,
    label: metric.name,
    description: metric.formula,
    keywords: [metric.id],
    leftSection: <IconTable size={18} stroke={1.6} />,
    onClick: () => void navigate({ to: '/explorer', search: { ...scope, metrics: metric.id } }),
  }));
  const actions: SpotlightActionData[] = [
    {
      id: 'import',
      label: t('palette.import'),
      leftSection: <IconUpload size={18} stroke={1.6} />,
      onClick: () => void navigate({ to: '/data' }),
    },
    {
      id: 'scheme',
      label: t('palette.scheme'),
      leftSection: <IconMoon size={18} stroke={1.6} />,
      onClick: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    },
    {
      id: 'language',
      label: other === 'en' ? 'English' : 'Français',
      description: t('palette.language'),
      onClick: () => void changeLanguage(other),
    },
  ];
  const groups: SpotlightActionGroupData[] = [
    { group: t('palette.pages'), actions: [...pages, ...deskPages, ...basketPages, ...customerPages] },
    { group: t('palette.leads'), actions: [...leads] },
    { group: t('palette.actions'), actions },
    { group: t('palette.figures'), actions: figures },
  ];
  return (
    <Spotlight
      store={paletteStore}
      actions={groups}
      filter={findActions}
      onQueryChange={setTyped}
      shortcut={['mod + K']}
      // Letters typed at once belong to the search.
      transitionProps={{ duration: 0 }}
      highlightQuery
      scrollable
      limit={30}
      maxHeight={420}
      nothingFound={t('palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden="true" />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
    />
  );
}
