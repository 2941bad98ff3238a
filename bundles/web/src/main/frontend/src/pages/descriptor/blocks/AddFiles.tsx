import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useId, useState } from 'react';
import type { Problem } from '../../../api/problem';
import { asProblem } from '../../../api/useResource';
import { useT } from '../../../i18n';
import { problemText } from '../../../ui/notices';
import { CAP, send, uploadOf, type Upload } from './upload';

interface Sending extends Upload {
  part: number;
  problem: Problem | null;
  tooLarge?: boolean;
}

interface Props {
  type: string;
  subject: string;
  added: () => void;
}

/** Chooses files and sends them; one that failed waits to be tried again and goes on where it stopped. */
export function AddFiles({ type, subject, added }: Props) {
  const { t } = useT();
  const id = useId();
  const [files, setFiles] = useState<Sending[]>([]);
  const change = (one: string, part: Partial<Sending>) => setFiles((old) => old.map((file) => (file.id === one ? { ...file, ...part } : file)));

  const start = async (upload: Upload) => {
    change(upload.id, { problem: null });
    try {
      await send(upload, { type, subject }, (part) => change(upload.id, { part }));
      setFiles((old) => old.filter((file) => file.id !== upload.id));
      added();
    } catch (failure) {
      change(upload.id, { problem: asProblem(failure) });
    }
  };
  const choose = (chosen: FileList | null) => {
    const uploads = Array.from(chosen ?? []).map((file) => ({ ...uploadOf(file), part: 0, problem: null, tooLarge: file.size > CAP }));
    setFiles((old) => [...old, ...uploads]);
    uploads.filter((upload) => !upload.tooLarge).forEach((upload) => void start(upload));
  };

  return (
    <div className="add-files">
      <label className="file-button" htmlFor={id}>
        <PaperClipOutlined aria-hidden /> {t('attachments.add')}
        <input
          id={id}
          type="file"
          multiple
          className="visually-hidden"
          accept="image/jpeg,image/png,application/pdf,audio/*,.m4a,.ogg,.webm"
          onChange={(event) => {
            choose(event.target.files);
            event.target.value = '';
          }}
        />
      </label>
      <span className="muted small">{t('attachments.hint')}</span>
      <ul className="plain-list" aria-live="polite">
        {files.map((file) => (
          <li key={file.id}>
            <span className="break">{file.file.name}</span>
            {file.tooLarge || file.problem ? (
              <div className="field-error">
                {file.tooLarge ? t('attachments.tooLarge') : file.problem && problemText(t, file.problem)}{' '}
                {!file.tooLarge && (
                  <Button size="small" onClick={() => void start(file)}>
                    {t('common.retry')}
                  </Button>
                )}{' '}
                <Button size="small" onClick={() => setFiles((old) => old.filter((one) => one.id !== file.id))}>
                  {t('common.cancel')}
                </Button>
              </div>
            ) : (
              <Progress percent={Math.round(file.part * 100)} size="small" aria-label={file.file.name} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
