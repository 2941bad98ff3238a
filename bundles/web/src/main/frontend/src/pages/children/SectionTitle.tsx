import { useEffect, useState } from 'react';
import type { PageDescriptor } from '../../api/descriptor';
import { get } from '../../api/http';
import type { SectionView, Text } from '../../api/types';
import { say, useT } from '../../i18n';
import { prefectureOf } from '../../ui/divisions';

const titles = new Map<string, Promise<Text>>();

/** What a module calls its section; a module with several tells them apart. Until it is known, the module's own title. */
export function SectionTitle({ section, village }: { section: SectionView; village: string }) {
  const { locale } = useT();
  const [title, setTitle] = useState<Text>(section.title);
  const { page } = section;

  useEffect(() => {
    if (!page) return;
    const address = `/api/pages/${page}?prefecture=${prefectureOf(village)}`;
    let reading = titles.get(address);
    if (!reading) {
      reading = get<PageDescriptor>(address).then((descriptor) => descriptor.title);
      titles.set(address, reading);
      reading.catch(() => titles.delete(address));
    }
    let current = true;
    reading.then(
      (found) => current && setTitle(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [page, village]);
  return <>{say(title, locale) || say(section.title, locale)}</>;
}
