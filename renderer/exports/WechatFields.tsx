import type { WechatSettings } from '../../shared/exports/export-kinds.ts';
import { wechatMeasure } from '../../shared/exports/wechat-limits.ts';
import { useWords } from '../messages/words.ts';
import { CountedInput } from './CountedInput.tsx';
import type { KindFieldsProps } from './KindSettings.tsx';
import { PairPicturesSelect } from './PairPicturesSelect.tsx';

/** Settings of an article for an official account, counted against what it takes. */
export function WechatFields({ value, onChange, disabled }: KindFieldsProps<WechatSettings>) {
  const { t } = useWords();
  return (
    <>
      <CountedInput
        label={t('export.wechat.author')}
        value={value.author}
        limit={wechatMeasure('author', 0).limit}
        disabled={disabled}
        onChange={(author) => {
          onChange({ author });
        }}
      />
      <CountedInput
        isLong
        label={t('export.wechat.digest')}
        value={value.digest}
        limit={wechatMeasure('digest', 0).limit}
        disabled={disabled}
        onChange={(digest) => {
          onChange({ digest });
        }}
      />
      <PairPicturesSelect
        value={value.pairPictures}
        choices={['side-by-side', 'stacked']}
        disabled={disabled}
        onChange={(pairPictures) => {
          onChange({ pairPictures });
        }}
      />
    </>
  );
}
