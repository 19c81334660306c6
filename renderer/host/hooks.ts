import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CommandName } from '#shared/contract/index.ts';
import type { Failure } from '#shared/result.ts';
import type { CallOptions, Client, Progress } from './client.ts';
import type { Answer, CallerInput, Output, QueryName } from './contract-types.ts';
import { isStale, staleAfter } from './stale.ts';
import type { TransportState } from './transport.ts';
import { upload, type UploadOptions } from './uploads.ts';

/** A coded failure on its way through the query cache, which knows only thrown errors. */
export class CommandFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The client and what uploads need beside it. */
export interface Host {
  readonly client: Client;
  readonly secret: string;
  /** The article that this window was opened for, if any. */
  readonly articleId: string | null;
}

export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('No host: the tree is not inside HostProvider.');
  return host;
}

/** For acts outside hooks: sequences of commands, editors, stores. */
export function useClient(): Client {
  return useHost().client;
}

/** Answers stay fresh until an event says otherwise: the archive is on this machine and announces every change. */
export function createQueryClient(): QueryClient {
  // Not a timer: a box that is ticked must show it before the next frame, or it flickers back.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Connects the archive's events to the cache; returns the function that disconnects. */
export function invalidateOnEvents(client: Client, cache: QueryClient): () => void {
  const stopEvents = client.onEvent((event) => {
    const stale = staleAfter(event);
    if (stale.length === 0) return;
    void cache.invalidateQueries({ predicate: (query) => isStale(query.queryKey, stale) });
  });
  let before = client.state();
  const stopStates = client.onState(() => {
    const now = client.state();
    // What happened while we were away was announced to nobody.
    if (now === 'ready' && before === 'lost') void cache.invalidateQueries();
    before = now;
  });
  return () => {
    stopEvents();
    stopStates();
  };
}

/** The query's options, for `useQueries` and prefetching. */
export function commandOptions<Name extends QueryName>(client: Client, name: Name, input: CallerInput<Name>) {
  return {
    queryKey: [name, input] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Output<Name>> => {
      const answer: Answer<Name> = await client.call(name, input, { signal });
      if (!answer.ok) throw new CommandFailure(answer.error);
      return answer.value;
    },
  };
}

/**
 * What the archive answers to a query, kept and asked again when an event makes it stale.
 * `keep`: show the former answer while a new input is on its way (an older one never overwrites a newer).
 */
export function useCommand<Name extends QueryName>(
  name: Name,
  input: CallerInput<Name>,
  options: { readonly enabled?: boolean; readonly keep?: boolean } = {},
): UseQueryResult<Output<Name>, CommandFailure> {
  const client = useClient();
  return useQuery<Output<Name>, CommandFailure>({
    ...commandOptions(client, name, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Runs a command once per call of `mutateAsync`, which answers with a Result and never throws. */
export function useAct<Name extends CommandName>(
  name: Name,
): UseMutationResult<Answer<Name>, never, CallerInput<Name>> {
  const client = useClient();
  return useMutation<Answer<Name>, never, CallerInput<Name>>({
    mutationFn: (input) => client.call(name, input),
  });
}

export interface Job<Name extends CommandName> {
  /** Starts it; answers with the job's result. A second start cancels the first. */
  start(input: CallerInput<Name>): Promise<Answer<Name>>;
  cancel(): void;
  readonly running: boolean;
  readonly progress: Progress | null;
}

/** A job with its progress, cancellable; cancelled when the component goes away. */
export function useJob<Name extends CommandName>(name: Name): Job<Name> {
  const client = useClient();
  const controller = useRef<AbortController | null>(null);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const start = useCallback(
    async (input: CallerInput<Name>) => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      setRunning(true);
      setProgress(null);
      const options: CallOptions = {
        signal: mine.signal,
        onProgress: (step) => {
          if (controller.current === mine) setProgress(step);
        },
      };
      const answer = await client.call(name, input, options);
      if (controller.current === mine) {
        controller.current = null;
        setRunning(false);
      }
      return answer;
    },
    [client, name],
  );
  return { start, cancel, running, progress };
}

/** Sends a file and answers with its upload token. */
export function useUpload(): (
  file: Blob & { readonly name?: string },
  options?: UploadOptions,
) => ReturnType<typeof upload> {
  const { secret } = useHost();
  return useCallback((file, options) => upload(file, secret, options), [secret]);
}

/** Whether the host answers; a change shows at once. */
export function useConnection(): { readonly state: TransportState; reconnect(): void } {
  const client = useClient();
  const state = useSyncExternalStore(
    (listener) => client.onState(listener),
    () => client.state(),
  );
  return { state, reconnect: () => client.reconnect() };
}

/** The cache, for optimistic changes. */
export function useAnswers(): QueryClient {
  return useQueryClient();
}
