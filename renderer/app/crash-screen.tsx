import { Component, type ErrorInfo, type ReactNode } from 'react';
import { HostContext, type Host } from '../host/hooks.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/states.tsx';
import { interfaceLanguage } from '../workspace/language.ts';
import { appMessages } from './app.messages.ts';
import { copyOpenText, downloadOpenText, keepOpenText, openText } from './open-text.ts';
import styles from './crash-screen.module.css';

interface State {
  readonly crashed: boolean;
  readonly reference: string;
  readonly copied: boolean;
  /** Where the log lies, once asked for: a browser cannot open the folder. */
  readonly logs: string;
}

/**
 * What a fault in the page shows: the text can be saved, the report has error and component names but no
 * content and stays on this machine.
 */
export class CrashScreen extends Component<{ readonly children: ReactNode }, State> {
  static override contextType = HostContext;
  declare context: Host | null;
  override state: State = { crashed: false, reference: '', copied: false, logs: '' };

  static getDerivedStateFromError(): Partial<State> {
    // The old tree still stands at this moment; after the next render its words are gone.
    keepOpenText();
    return { crashed: true };
  }

  override componentDidCatch(error: Error, details: ErrorInfo): void {
    const report = {
      // A message may quote what somebody typed; the name of the error does not.
      message: error.name,
      stack: `${linesWithoutMessage(error)}\n${details.componentStack ?? ''}`.slice(0, 20_000),
    };
    void this.context?.client.call('system.reportCrash', report).then((answer) => {
      if (answer.ok) this.setState({ reference: answer.value.reference });
    });
  }

  private async showLogs(): Promise<void> {
    const answer = await this.context?.client.call('system.revealLogs', {});
    if (answer?.ok) this.setState({ logs: answer.value.path });
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const words = appMessages[interfaceLanguage()];
    const hasText = openText() !== '';
    return (
      <main className={styles['crash']}>
        <EmptyState heading title={words.crashTitle} text={words.crashText}>
          {hasText && (
            <>
              <Button icon="download" look="primary" onClick={() => downloadOpenText()}>
                {words.saveText}
              </Button>
              <Button
                icon="copy"
                onClick={() => void copyOpenText().then((copied) => this.setState({ copied }))}
              >
                {this.state.copied ? words.copied : words.copyText}
              </Button>
            </>
          )}
          <Button icon="folder" onClick={() => void this.showLogs()}>
            {words.logFolder}
          </Button>
          <Button icon="undo" onClick={() => location.reload()}>
            {words.reload}
          </Button>
        </EmptyState>
        <p className={styles['report']} role="status">
          {words.report(this.state.reference || '…')}
          {this.state.logs && <span>{words.logsIn(this.state.logs)}</span>}
        </p>
      </main>
    );
  }
}

/** The frames of the stack only: its first line repeats the message. */
function linesWithoutMessage(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at |@/.test(line))
    .join('\n');
}
