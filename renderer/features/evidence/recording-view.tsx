import { type RefObject, useRef, useState } from 'react';
import type { EvidencePlace } from '#shared/contract/evidence.ts';
import type { Anchor } from '#shared/statement/anchor.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { timecode } from '../../workspace/evidence-words.ts';
import { evidenceMessages } from './evidence.messages.ts';
import styles from './viewer.module.css';

/** How each player is stopped at the end of what it was asked to play last. */
const endings = new WeakMap<HTMLMediaElement, () => void>();

/** Plays from one second to another and stops there; to the end where that is open. */
export function playSeconds(player: HTMLMediaElement, from: number, until: number | null): void {
  endings.get(player)?.();
  const stop = (): void => {
    if (until === null || player.currentTime < until) return;
    player.pause();
    endings.get(player)?.();
  };
  endings.set(player, () => player.removeEventListener('timeupdate', stop));
  player.addEventListener('timeupdate', stop);
  player.currentTime = from;
  // Refused where nothing can be played; the element says so itself.
  void player.play().catch(() => {});
}

/** The passage of the recording that a pane shows, by key; false where there is none. */
export function playPassage(pane: Element): boolean {
  const play = pane.querySelector<HTMLButtonElement>('[data-plays]');
  play?.click();
  return play !== null;
}

/** A recording with its passage: Space plays those seconds, two buttons set them anew. */
export function RecordingView(props: {
  readonly address: string;
  readonly name: string;
  readonly isVideo: boolean;
  readonly anchor: Anchor | null;
  readonly playerRef: RefObject<HTMLMediaElement | null>;
  readonly place: ((place: EvidencePlace) => void) | undefined;
}) {
  const { address, anchor, playerRef, place } = props;
  const words = useMessages(evidenceMessages);
  const begin = useRef<number | null>(null);
  const [failed, setFailed] = useState(false);
  const [beginsAt, setBeginsAt] = useState<number | null>(null);
  const Player = props.isVideo ? 'video' : 'audio';
  const attach = (element: HTMLMediaElement | null): void => {
    playerRef.current = element;
  };
  const seconds = anchor?.seconds ?? null;
  return (
    <div className={styles['recording']}>
      <Player
        ref={attach}
        className={styles['player']}
        src={address}
        controls
        preload="metadata"
        aria-label={props.name}
        onError={() => setFailed(true)}
      />
      {failed && (
        <p role="alert" className={styles['trouble']}>
          {words.cannotPlay(props.name)}
        </p>
      )}
      <p className={styles['tools']}>
        {anchor && seconds !== null && (
          <Button
            look="primary"
            data-plays
            onClick={() => playerRef.current && playSeconds(playerRef.current, seconds, anchor.untilSeconds)}
          >
            {`${words.playSeconds} (${timecode(seconds)})`}
          </Button>
        )}
        {place && (
          <>
            <Button
              aria-pressed={beginsAt !== null}
              onClick={() => {
                begin.current = playerRef.current?.currentTime ?? 0;
                setBeginsAt(begin.current);
              }}
            >
              {beginsAt === null ? words.beginHere : `${words.beginHere} (${timecode(beginsAt)})`}
            </Button>
            <Button
              disabled={beginsAt === null}
              onClick={(event) => {
                const untilSeconds = playerRef.current?.currentTime ?? 0;
                if (begin.current === null) return;
                if (untilSeconds < begin.current) return notify(words.endBeforeBegin, { tone: 'bad' });
                place({ kind: 'seconds', seconds: begin.current, untilSeconds });
                // This button is about to be switched off, and a button that is off lets the keys fall.
                event.currentTarget.closest<HTMLElement>('[data-evidence-pane]')?.focus();
                setBeginsAt(null);
              }}
            >
              {words.endHere}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
