import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import i18next from 'i18next';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { SpeechContext, switchTo, type Locale } from '../i18n';
import { ErrorBoundary } from './ErrorBoundary';
import { keepLook, LookContext, showLook, type Look } from './look';
import { Root } from './routes';
import { themeOf } from './theme';

/** The whole console: how it looks and speaks, then what it shows. */
export function App({ first }: { first: Look }) {
  const [look, setLook] = useState(first);
  const [spoken, setSpoken] = useState<Locale>(first.locale);
  const [antLocale, setAntLocale] = useState(zhCN);

  const change = useCallback((part: Partial<Look>) => setLook((old) => ({ ...old, ...part })), []);

  useEffect(() => {
    keepLook(look);
    showLook(look);
  }, [look]);

  useEffect(() => {
    const wanted = look.locale;
    void switchTo(wanted).then(() => setSpoken(wanted));
    if (wanted === 'en') void import('antd/locale/en_US').then((module) => setAntLocale(module.default));
    else setAntLocale(zhCN);
  }, [look.locale]);

  const speech = useMemo(() => ({ locale: spoken, t: i18next.getFixedT(spoken) }), [spoken]);
  const looks = useMemo(() => ({ look, change }), [look, change]);
  const theme = useMemo(() => themeOf(look), [look]);

  return (
    <LookContext value={looks}>
      <SpeechContext value={speech}>
        <ConfigProvider locale={antLocale} theme={theme} button={{ autoInsertSpace: false }}>
          <ErrorBoundary>
            <Root />
          </ErrorBoundary>
        </ConfigProvider>
      </SpeechContext>
    </LookContext>
  );
}
