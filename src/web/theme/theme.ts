import { createTheme, type MantineColorsTuple } from '@mantine/core';

const copper: MantineColorsTuple = [
  '#fbf1e6',
  '#f6e3cf',
  '#eecaa3',
  '#e8b27a',
  '#eba560',
  '#d9873b',
  '#b9662a',
  '#9a4b12',
  '#84400f',
  '#6b330b',
];

const stone: MantineColorsTuple = [
  '#faf8f4',
  '#f3efe7',
  '#e4ddd0',
  '#cfc5b4',
  '#a89d8d',
  '#82786b',
  '#655c51',
  '#574f46',
  '#38322c',
  '#211d19',
];

const night: MantineColorsTuple = [
  '#f1ece4',
  '#c4bbae',
  '#a1978a',
  '#6f675c',
  '#35302a',
  '#2a2621',
  '#1f1c19',
  '#171513',
  '#121010',
  '#0c0b0a',
];

/** Warm neutrals, one accent, one typeface; sizes and colours that CSS uses are in tokens.css. */
export const theme = createTheme({
  colors: { copper, gray: stone, dark: night },
  primaryColor: 'copper',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '20px', xl: '26px' },
  defaultRadius: 4,
  black: '#211d19',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: { withArrow: false, openDelay: 300, events: { hover: true, focus: true, touch: true } },
    },
    Popover: { defaultProps: { shadow: 'md' } },
    Menu: { defaultProps: { shadow: 'md' } },
  },
});
