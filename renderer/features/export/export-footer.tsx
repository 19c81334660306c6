import type { Job } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/states.tsx';
import { exportMessages } from './export.messages.ts';

/** Close and export; while files are written, how far it has come, and a way to stop it. */
export function ExportFooter(props: {
  readonly job: Pick<Job<'exports.run' | 'speakers.exportQuotes'>, 'running' | 'progress' | 'cancel'>;
  readonly disabled: boolean;
  readonly onClose: () => void;
  readonly onRun: () => void;
}) {
  const words = useMessages(exportMessages);
  const { running, progress, cancel } = props.job;
  if (running) {
    return (
      <>
        <ProgressBar label={words.running} done={progress?.done ?? 0} total={progress?.total ?? 0} />
        <Button onClick={cancel}>{words.cancel}</Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={props.onClose}>{words.close}</Button>
      <Button look="primary" disabled={props.disabled} onClick={props.onRun}>
        {words.run}
      </Button>
    </>
  );
}
