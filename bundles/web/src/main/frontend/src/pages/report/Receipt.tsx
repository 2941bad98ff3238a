import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Text } from '../../api/types';
import { say, useT } from '../../i18n';
import { moment } from '../../ui/values';

export interface Received {
  number: string;
  state: string;
  stateLabel?: Text;
  at?: string;
}

/** The number under which the state of a report can be asked; nothing else leads back to it. */
export function Receipt({ received, again }: { received: Received; again: () => void }) {
  const { t, locale } = useT();
  const navigate = useNavigate();
  const [copied, setCopied] = useState(false);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus();
    window.scrollTo(0, 0);
  }, []);

  const copy = () =>
    void navigator.clipboard?.writeText(received.number).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className="card stack receipt" ref={place} tabIndex={-1}>
      <p className="notice notice-good" role="status">
        <strong>{t('report.received')}</strong>
      </p>
      <div>
        <div className="muted">{t('report.number')}</div>
        <div className="receipt-number number">{received.number}</div>
      </div>
      <p>{t('report.keepNumber')}</p>
      {received.stateLabel && (
        <p className="muted">
          {say(received.stateLabel, locale)} <span className="number">{moment(received.at)}</span>
        </p>
      )}
      <div className="actions">
        <Button type="primary" onClick={() => void navigate('/report/status', { state: { number: received.number } })}>
          {t('report.toStatus')}
        </Button>
        <Button onClick={copy}>{copied ? t('common.copied') : t('common.copy')}</Button>
        <Button onClick={again}>{t('report.again')}</Button>
      </div>
    </section>
  );
}
