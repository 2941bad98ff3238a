import type { Block } from '../../../api/descriptor';
import type { Values } from '../../../api/types';
import { say, useT } from '../../../i18n';
import { Loading, ProblemNotice } from '../../../ui/notices';
import { usePages } from '../../../ui/usePages';
import { Actions } from '../Actions';
import { CreateButton } from '../CreateButton';
import { fieldOf, filled } from '../records';
import { Rows } from '../Rows';

interface Props {
  block: Block;
  record: Values;
  query: Values;
  changed: () => void;
}

/** Records that belong to the one shown: a list in it, or a list of their own. */
export function TableBlock({ block, record, query, changed }: Props) {
  const { t, locale } = useT();
  const pages = usePages<Values>(block.source ? filled(block.source, record, query) : null);
  const own = block.key ? fieldOf(record, block.key) : null;
  const rows = block.source ? pages.rows : ((own ?? []) as Values[]);
  const again = () => {
    pages.reload();
    changed();
  };
  return (
    <>
      <div className="card-head inset-head">
        <h2>{say(block.title, locale)}</h2>
        {block.create && <CreateButton create={block.create} record={record} query={query} saved={again} />}
      </div>
      {pages.problem && <ProblemNotice problem={pages.problem} />}
      {pages.loading && <Loading />}
      {!pages.loading && !pages.problem && rows.length === 0 && (
        <p className="muted inset-foot">{say(block.empty, locale) || t('page.empty')}</p>
      )}
      {rows.length > 0 && (
        <Rows
          parts={block}
          label={say(block.title, locale)}
          rows={rows}
          more={pages.more}
          busy={pages.busy}
          after={(row) => <Actions actions={block.rowActions} record={row} query={{ ...query, ...record }} changed={again} small />}
        />
      )}
    </>
  );
}
