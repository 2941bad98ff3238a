import type { PageDescriptor } from '../../api/descriptor';
import { say, useT } from '../../i18n';
import { FiguresPage } from '../home/FiguresPage';

/** Some indicators by place, with map and table, down to the villages. */
export default function IndicatorMap({ descriptor }: { descriptor: PageDescriptor }) {
  const { locale } = useT();
  const only = descriptor.indicators ?? (descriptor.indicator ? [descriptor.indicator] : undefined);
  return (
    <FiguresPage title={say(descriptor.title, locale)} text={say(descriptor.text, locale) || undefined} only={only} leafTo={descriptor.leafTo} />
  );
}
