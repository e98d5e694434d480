import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconCommand,
  IconKeyboard,
  IconPhotoStar,
  IconSettings,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';

import { keyText } from '../commands/key-text.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { useSwitchArchive } from '../first-run/use-switch-archive.ts';
import { LANGUAGES } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import { useHistory } from './use-history.ts';

/** The way to settings, commands and keys; undo, the sample and language at hand. */
export function SettingsMenu({ isSample }: { isSample: boolean }) {
  const { t, language, setLanguage } = useWords();
  const navigate = useNavigate();
  const run = useRunCommand();
  const { openSample, openOwn } = useSwitchArchive();
  const { undo, redo } = useHistory();
  const keys = (name: string) => <kbd aria-hidden>{keyText(name, t)}</kbd>;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          size={30}
          color="ink"
          aria-label={t('settings.label')}
          title={t('settings.label')}
        >
          <IconSettings size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconSettings size={15} />}
          onClick={() => void navigate({ to: '/settings' })}
        >
          {t('settings.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCommand size={15} />}
          rightSection={keys('mod+shift+p')}
          onClick={() => {
            run('palette');
          }}
        >
          {t('palette.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={15} />}
          rightSection={keys('?')}
          onClick={() => {
            run('keys');
          }}
        >
          {t('keys.open')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowBackUp size={15} />}
          rightSection={keys('mod+z')}
          onClick={undo}
        >
          {t('history.undo')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowForwardUp size={15} />}
          rightSection={keys('mod+shift+z')}
          onClick={redo}
        >
          {t('history.redo')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPhotoStar size={15} />}
          onClick={isSample ? openOwn.run : openSample.run}
        >
          {t(isSample ? 'settings.open-own' : 'settings.open-sample')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('settings.language')}</Menu.Label>
        {LANGUAGES.map((choice) => (
          <Menu.Item
            key={choice.language}
            lang={choice.language}
            leftSection={
              <IconCheck
                size={15}
                visibility={choice.language === language ? undefined : 'hidden'}
              />
            }
            aria-current={choice.language === language}
            onClick={() => {
              setLanguage(choice.language);
            }}
          >
            {choice.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
