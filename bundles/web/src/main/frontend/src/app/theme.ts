import { theme, type ThemeConfig } from 'antd';
import type { Look } from './look';

const still = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** The design tokens of the component library, in step with `styles.css`. */
export function themeOf({ big, contrast, dark }: Look): ThemeConfig {
  const light = {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#0747b0',
    colorLink: '#0958d9',
    colorError: '#cf1322',
    colorErrorText: '#cf1322',
    colorSuccess: '#237804',
    colorTextPlaceholder: contrast ? '#404040' : '#6b6b6b',
    colorText: contrast ? '#000000' : '#1b2431',
    colorTextSecondary: contrast ? '#1f1f1f' : '#55606f',
    colorTextDescription: contrast ? '#1f1f1f' : '#55606f',
    colorBorder: contrast ? '#595959' : '#cdd5e0',
    colorBgLayout: '#f4f6f9',
  };
  const night = {
    colorPrimary: '#6cb0ff',
    colorLink: '#7ab6ff',
    colorError: '#ff7875',
    colorErrorText: '#ff9c99',
    colorTextLightSolid: '#0b0f15',
    colorTextPlaceholder: contrast ? '#d9d9d9' : '#a3adba',
    colorText: contrast ? '#ffffff' : '#e4e9f0',
    colorTextSecondary: contrast ? '#f0f0f0' : '#aab5c4',
    colorTextDescription: contrast ? '#f0f0f0' : '#aab5c4',
    colorBorder: contrast ? '#bfbfbf' : '#3a475b',
    colorBgLayout: '#10151d',
    colorBgContainer: '#182030',
    colorBgElevated: '#1e2839',
  };
  // the days of the months before and after are to be read too
  const pale = dark ? '#a3adba' : '#6b6b6b';
  return {
    components: { DatePicker: { colorTextDisabled: pale } },
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(dark ? night : light),
      motion: !still,
      fontSize: big ? 19 : 14,
      controlHeight: big ? 48 : 36,
      controlHeightSM: big ? 44 : 30,
      controlHeightLG: big ? 60 : 44,
      borderRadius: 8,
      fontFamily:
        'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    },
  };
}
