import '@mantine/spotlight/styles.css';
import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconMoon, IconSearch, IconTable, IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { scopeOfAddress } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { places } from './nav.ts';
import { paletteStore } from './open-palette.ts';
import { useChangeLanguage } from './use-change-language.ts';

/** Ctrl or ⌘ K: finds pages, figures and actions. */
export default function CommandPalette() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [address] = useAddress();
  const catalogue = useCatalogue();
  const changeLanguage = useChangeLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const scope = scopeOfAddress(address);
  const other = language === 'fr' ? 'en' : 'fr';

  const pages: SpotlightActionData[] = places.map(({ path, name, icon: PlaceIcon, analytic }) => ({
    id: path,
    label: t(name),
    leftSection: <PlaceIcon size={18} stroke={1.6} />,
    onClick: () => void navigate({ to: path, search: analytic ? scope : {} }),
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
    { group: t('palette.pages'), actions: pages },
    { group: t('palette.actions'), actions },
    { group: t('palette.figures'), actions: figures },
  ];
  return (
    <Spotlight
      store={paletteStore}
      actions={groups}
      shortcut={['mod + K']}
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
