import { BgColorsOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useT } from '../i18n';
import { Disclosure } from '../ui/Disclosure';
import { useLook } from './look';

/** Language, 大字, 高对比 and 深色. */
export function LookSwitches({ compact = false }: { compact?: boolean }) {
  const { t, locale } = useT();
  const { look, change } = useLook();
  const next = locale === 'en' ? 'zh-CN' : 'en';
  const nextName = next === 'en' ? 'English' : '中文';
  return (
    <>
      <Button
        type="text"
        icon={<TranslationOutlined aria-hidden />}
        onClick={() => change({ locale: next })}
        aria-label={`${t('shell.language')}: ${nextName}`}
      >
        {compact ? null : nextName}
      </Button>
      <Disclosure icon={<BgColorsOutlined aria-hidden />} label={t('shell.look')} text={compact ? null : t('shell.look')}>
        {() =>
          (['big', 'contrast', 'dark'] as const).map((part) => (
            <label key={part} className="look-row">
              <input type="checkbox" checked={look[part]} onChange={(event) => change({ [part]: event.target.checked })} />
              {t(`shell.${part}`)}
            </label>
          ))
        }
      </Disclosure>
    </>
  );
}
