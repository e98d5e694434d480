import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconFolderPlus,
  IconMapPin,
  IconPhotoStar,
  IconRefresh,
  IconSettings,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';

import { useSwitchArchive } from '../first-run/use-switch-archive.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { LANGUAGES } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import { useHistory } from './use-history.ts';

/** Folders, archives, undo and language. */
export function SettingsMenu({ isSample }: { isSample: boolean }) {
  const { t, language, setLanguage } = useWords();
  const navigate = useNavigate();
  const { startIndex } = useJobs();
  const { openSample, openOwn } = useSwitchArchive();
  const { undo, redo } = useHistory();
  return (
    <Menu position="bottom-end" width={220}>
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
        <Menu.Item leftSection={<IconArrowBackUp size={15} />} onClick={undo}>
          {t('history.undo')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowForwardUp size={15} />} onClick={redo}>
          {t('history.redo')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconRefresh size={15} />} onClick={startIndex}>
          {t('settings.reindex')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolderPlus size={15} />}
          onClick={() => void navigate({ to: '/welcome' })}
        >
          {t('settings.add-folder')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMapPin size={15} />}
          onClick={() => void navigate({ to: '/places' })}
        >
          {t('settings.places')}
        </Menu.Item>
        {isSample ? (
          <Menu.Item leftSection={<IconPhotoStar size={15} />} onClick={openOwn.run}>
            {t('settings.open-own')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconPhotoStar size={15} />} onClick={openSample.run}>
            {t('settings.open-sample')}
          </Menu.Item>
        )}
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
