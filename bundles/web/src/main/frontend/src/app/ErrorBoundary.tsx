import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { SpeechContext } from '../i18n';

interface Props {
  children: ReactNode;
  /** what to show instead; without it, a full notice with a way to try again */
  instead?: (reason: string) => ReactNode;
}

/** Keeps what one page or plug-in breaks from taking the others along. */
export class ErrorBoundary extends Component<Props, { reason: string | null }> {
  static override contextType = SpeechContext;
  declare context: React.ContextType<typeof SpeechContext>;
  override state = { reason: null as string | null };

  static getDerivedStateFromError(failure: unknown) {
    return { reason: failure instanceof Error ? failure.message : String(failure) };
  }

  override render() {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    if (this.props.instead) return this.props.instead(reason);
    const { t } = this.context;
    return (
      <div className="empty" role="alert">
        <h2>{t('error.broken')}</h2>
        <p>{t('error.brokenText')}</p>
        <p className="small">{reason}</p>
        <Button onClick={() => this.setState({ reason: null })}>{t('common.retry')}</Button>
      </div>
    );
  }
}
