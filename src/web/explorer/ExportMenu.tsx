import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconCode,
  IconLink,
  IconPhoto,
  IconTableExport,
  IconTerminal2,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Body } from '../../api/endpoints.ts';
import type { Scope } from '../address/scope.ts';
import { callForFile } from '../api/call.ts';
import { useChartLook } from '../charts/chart-look.ts';
import { useT } from '../i18n/use-t.ts';
import { saveFile } from '../parts/save-file.ts';
import { tell, tellError } from '../parts/tell.tsx';
import type { MadeChart } from './charts/made-chart.ts';
import { commandLine } from './command-line.ts';
import { ExplainWindow } from './ExplainWindow.tsx';
import type { ExplorerState } from './explorer-state.ts';

interface ExportMenuProps {
  readonly body: Body<'query'>;
  readonly state: ExplorerState;
  readonly scope: Scope;
  readonly charts: readonly MadeChart[];
}

/** Takes the answer elsewhere: CSV, picture, command, link; and shows how it was computed. */
export function ExportMenu({ body, state, scope, charts }: ExportMenuProps) {
  const t = useT();
  const look = useChartLook();
  const [explaining, setExplaining] = useState(false);
  const name = `filon-${state.metrics[0] ?? 'figures'}-${scope.from}-${scope.to}`;
  const failed = (error: unknown) => tellError(error, t);
  const csv = () => callForFile('/api/query/csv', body).then((blob) => saveFile(blob, `${name}.csv`), failed);
  const png = () =>
    import('../charts/to-png.ts')
      .then(({ toPng }) => toPng(charts, look))
      .then((blob) => saveFile(blob, `${name}.png`), failed);
  const copy = (text: string, said: string) =>
    navigator.clipboard.writeText(text).then(
      () => tell(said),
      () => tell(text),
    );
  const command = commandLine(scope, state);
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" rightSection={<IconChevronDown {...icon} />}>
            {t('export.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTableExport {...icon} />} onClick={() => void csv()}>
            {t('export.csv')}
          </Menu.Item>
          {charts.length > 0 && (
            <Menu.Item leftSection={<IconPhoto {...icon} />} onClick={() => void png()}>
              {t('export.png')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconTerminal2 {...icon} />}
            onClick={() => void copy(command, t('export.commandCopied'))}
          >
            {t('export.command')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLink {...icon} />}
            onClick={() => void copy(window.location.href, t('export.linkCopied'))}
          >
            {t('export.link')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconCode {...icon} />} onClick={() => setExplaining(true)}>
            {t('export.explain')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {explaining && <ExplainWindow body={body} onClose={() => setExplaining(false)} />}
    </>
  );
}
