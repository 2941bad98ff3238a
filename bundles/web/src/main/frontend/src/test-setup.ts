import { configure } from '@testing-library/react';
import { start } from './i18n';

configure({ asyncUtilTimeout: 15_000 });
await start('zh-CN');

// the component library measures scroll bars by a pseudo element, which the tests' browser does not know
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);
