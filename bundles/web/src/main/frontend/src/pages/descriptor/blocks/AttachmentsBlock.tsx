import { FileOutlined, FilePdfOutlined, SoundOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Page as Items } from '../../../api/types';
import { withQuery } from '../../../api/http';
import { useResource } from '../../../api/useResource';
import { useT } from '../../../i18n';
import { Loading, ProblemNotice } from '../../../ui/notices';
import { moment, personName } from '../../../ui/values';
import { AddFiles } from './AddFiles';
import type { Attachment } from './upload';

interface Props {
  title: string;
  type: string;
  subject: string;
}

/** Photos and papers of a record; for who may write, adding more. */
export default function AttachmentsBlock({ title, type, subject }: Props) {
  const { t } = useT();
  const { data, error, reload } = useResource<Items<Attachment> & { writable: boolean }>(withQuery('/api/attachments', { type, subject }));
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return <Loading />;
  const shown = data.items.filter((one) => one.complete);
  return (
    <>
      <h2>{title}</h2>
      {shown.length === 0 && <p className="muted">{t('attachments.none')}</p>}
      {shown.length > 0 && (
        <ul className="attachments">
          {shown.map((one) => (
            <FileCard key={one.id} file={one} />
          ))}
        </ul>
      )}
      {data.writable && <AddFiles type={type} subject={subject} added={reload} />}
    </>
  );
}

function FileCard({ file }: { file: Attachment }) {
  const { t } = useT();
  if (file.removedAt) {
    return (
      <li className="muted">
        <s>{file.name}</s>
        <div className="small">{t('attachments.removed', { reason: file.removedReason ?? '' })}</div>
      </li>
    );
  }
  return (
    <li>
      <a href={`/api/attachments/${file.id}/content`} target="_blank" rel="noopener" className="attachment">
        <Picture file={file} />
        <span className="break">{file.name}</span>
      </a>
      <div className="muted small number">
        {sizeText(file.size)} · {personName(t, file.addedByName)} · {moment(file.addedAt)}
      </div>
    </li>
  );
}

function Picture({ file }: { file: Attachment }) {
  const [missing, setMissing] = useState(false);
  if (file.mediaType?.startsWith('image/') && !missing) {
    return <img src={`/api/attachments/${file.id}/thumbnail?size=small`} alt="" loading="lazy" onError={() => setMissing(true)} />;
  }
  if (file.mediaType === 'application/pdf') return <FilePdfOutlined aria-hidden />;
  return file.mediaType?.startsWith('audio/') ? <SoundOutlined aria-hidden /> : <FileOutlined aria-hidden />;
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
