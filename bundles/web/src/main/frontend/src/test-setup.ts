import { configure } from '@testing-library/react';
import { start } from './i18n';

configure({ asyncUtilTimeout: 15_000 });
await start('zh-CN');
