import type { TypedDocumentNode } from '@urql/core';
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import type { ShellFragment } from '../generated/shell/shell.ts';
import { useShell } from '../shell/shell-context.ts';
import { type Failure, failureOf } from './failure.ts';

/** What a page knows of its one request. While a newer answer is under way, the older one stands. */
export type PageState<Data> =
  | { readonly state: 'LOADING' }
  | { readonly state: 'FAILED'; readonly failure: Failure; readonly retry: () => void }
  | { readonly state: 'READY'; readonly data: Data; readonly reload: () => void };

/** Types whose change makes any page ask anew, also where its list was empty. */
const CHANGES = ['Initiative', 'Meeting', 'ProcessObjection'];

/** A page's one request. Its answer carries what the frame shows too (`...Shell`). */
export function usePage<Data extends ShellFragment, Variables extends object>(query: TypedDocumentNode<Data, Variables>, variables: Variables): PageState<Data> {
  const context = useMemo(() => ({ additionalTypenames: CHANGES }), []);
  const [{ data, error, fetching }, execute] = useQuery<Data, Variables>({ query, variables, requestPolicy: 'cache-and-network', context });
  const { keep, endSession } = useShell();
  const failure = error === undefined || fetching ? null : failureOf(error);
  const ended = failure?.kind === 'SESSION';
  useEffect(() => { if (data !== undefined) keep(data); }, [data, keep]);
  useEffect(() => { if (ended) endSession(); }, [ended, endSession]);
  const again = (): void => { execute({ requestPolicy: 'network-only' }); };
  if (data !== undefined && !ended) return { state: 'READY', data, reload: again };
  return failure === null ? { state: 'LOADING' } : { state: 'FAILED', failure, retry: again };
}
