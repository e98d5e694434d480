import { Checkbox } from '@mantine/core';

import type { ExportKind } from '../../shared/exports/export-kinds.ts';
import { useWords } from '../messages/words.ts';
import type { ExportChoices } from './export-choices.ts';
import { GalleryFields } from './GalleryFields.tsx';
import { SizeFields } from './SizeFields.tsx';
import { TransferFields } from './TransferFields.tsx';
import { WechatFields } from './WechatFields.tsx';

/** Fields of one kind. */
export interface KindFieldsProps<Settings> {
  value: Settings;
  onChange: (what: Partial<Settings>) => void;
  disabled: boolean;
}

/** The few settings of a kind, in plain words. */
export function KindSettings({
  kind,
  choices: { settings, change },
  disabled,
}: {
  kind: ExportKind;
  choices: Pick<ExportChoices, 'settings' | 'change'>;
  disabled: boolean;
}) {
  const { t } = useWords();
  const of = <Kind extends ExportKind>(name: Kind) => ({
    value: settings[name],
    disabled,
    onChange: (what: Parameters<typeof change<Kind>>[1]) => {
      change(name, what);
    },
  });
  switch (kind) {
    case 'gallery': {
      return <GalleryFields {...of('gallery')} />;
    }
    case 'web': {
      return <SizeFields {...of('web')} />;
    }
    case 'slides': {
      return <SizeFields {...of('slides')} />;
    }
    case 'wechat': {
      return <WechatFields {...of('wechat')} />;
    }
    case 'word': {
      return (
        <>
          <SizeFields {...of('word')} />
          <Checkbox
            size="xs"
            label={t('export.word.hasReviewSheet')}
            checked={settings.word.hasReviewSheet}
            disabled={disabled}
            onChange={(event) => {
              change('word', { hasReviewSheet: event.currentTarget.checked });
            }}
          />
        </>
      );
    }
    case 'transfer': {
      return <TransferFields {...of('transfer')} />;
    }
  }
}
