import type { Category } from '../../api/types';
import { say, useT } from '../../i18n';
import { day } from '../../ui/values';

/** The categories a child is in, each with the facts that make it so. */
export function CategoryCard({ categories }: { categories: Category[] }) {
  const { t, locale } = useT();
  if (categories.length === 0) return <p className="muted">{t('file.noCategory')}</p>;
  return (
    <ul className="category-list">
      {categories.map((category) => (
        <li key={category.code} className="category">
          <strong>{say(category.label, locale)}</strong>
          {category.since && <span className="small"> {t('file.since', { date: day(category.since) })}</span>}
          {category.reasons.length > 0 && (
            <p className="small">
              {t('file.why')}：
              {category.reasons
                .map((reason) => say(reason.label, locale) + (reason.from ? `（${t('file.since', { date: day(reason.from) })}）` : ''))
                .join('；')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
