import './theme/tokens.css';
import './theme/mantine-parts.css';
import '@mantine/notifications/styles.css';
import './theme/mantine.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { startI18n } from './i18n/start-i18n.ts';
import { createPages } from './pages.tsx';
import { theme } from './theme/theme.ts';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for the dashboard');

await startI18n();
const client = createQueryClient();
const router = createPages(client);
const scheme = localStorageColorSchemeManager({ key: 'filon.scheme' });

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} colorSchemeManager={scheme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Notifications position="bottom-right" limit={3} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
