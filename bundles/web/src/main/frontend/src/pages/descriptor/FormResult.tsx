import { Link } from 'react-router';
import type { PageDescriptor } from '../../api/descriptor';
import type { Values } from '../../api/types';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { FieldsBlock } from './blocks/FieldsBlock';
import { fieldOf, linkTo } from './records';

interface Props {
  result: NonNullable<PageDescriptor['result']>;
  answer: Values;
  query: Values;
}

/** What came of a form that is answered at once, such as an examination. */
export function FormResult({ result, answer, query }: Props) {
  const { t, locale } = useT();
  const { may } = useSession();
  const good = result.goodKey ? fieldOf(answer, result.goodKey) === true : null;
  const tone = good === null ? '' : good ? 'notice-good' : 'notice-bad';
  return (
    <section className="card stack" role="status">
      <div className={`notice ${tone}`}>
        <strong>{say(result.title, locale) || t('common.saved')}</strong>
      </div>
      <FieldsBlock columns={result.columns} record={answer} />
      <div className="actions">
        {(result.links ?? [])
          .filter((link) => !link.permission || may(link.permission))
          .map((link) => (
            <Link key={link.to} to={linkTo(link.to, answer, query)}>
              {say(link.title, locale)}
            </Link>
          ))}
      </div>
    </section>
  );
}
