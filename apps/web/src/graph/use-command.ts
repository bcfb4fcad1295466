import type { TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useLanguage } from '../language/use-language.ts';
import { useShell } from '../shell/shell-context.ts';
import { requestOptions } from './client.ts';
import { type Failure, failureOf } from './failure.ts';

/** Why a command was refused; `field` is the path into the input, joined by dots. */
export interface Refused { readonly code: string; readonly message: string; readonly field: string | null }

export type Outcome<Payload> =
  | { readonly kind: 'DONE'; readonly payload: Payload }
  | { readonly kind: 'REFUSED'; readonly refusals: readonly Refused[] }
  | { readonly kind: 'FAILED'; readonly failure: Failure };

interface UserErrorAnswer { readonly code: string; readonly localizedMessage: string; readonly field: readonly string[] | null }
/** What each mutation gives. */
export interface CommandPayload { readonly userErrors: readonly UserErrorAnswer[] }

/** The one payload of a mutation document. */
export type PayloadOf<Data> = Data[keyof Data] & CommandPayload;

export interface Command<Data, Input> { readonly running: boolean; readonly run: (input: Input) => Promise<Outcome<PayloadOf<Data>>> }

/**
 * A mutation. Every call carries an idempotency key; the same input again, after a lost answer, carries the same key, so that it is carried out once.
 */
export function useCommand<Data extends Readonly<Record<string, CommandPayload>>, Input>(mutation: TypedDocumentNode<Data, { input: Input }>): Command<Data, Input> {
  const client = useClient();
  const { language } = useLanguage();
  const options = requestOptions(language);
  const { endSession } = useShell();
  const [running, setRunning] = useState(false);
  const last = useRef<{ readonly text: string; readonly key: string } | null>(null);
  const run = async (input: Input): Promise<Outcome<PayloadOf<Data>>> => {
    const text = JSON.stringify(input);
    if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() };
    setRunning(true);
    const { data, error } = await client.mutation(mutation, { input }, { fetchOptions: { ...options, headers: { ...options.headers, 'Idempotency-Key': last.current.key } } }).toPromise();
    setRunning(false);
    if (error !== undefined) {
      const failure = failureOf(error);
      if (failure.kind === 'SESSION') endSession();
      return { kind: 'FAILED', failure };
    }
    const payload = Object.values(data ?? {})[0] as PayloadOf<Data> | undefined;
    if (payload === undefined) return { kind: 'FAILED', failure: { kind: 'FAULT', requestId: null } };
    last.current = null;
    if (payload.userErrors.length > 0) return { kind: 'REFUSED', refusals: payload.userErrors.map(({ code, localizedMessage, field }) => ({ code, message: localizedMessage, field: field?.join('.') ?? null })) };
    return { kind: 'DONE', payload };
  };
  return { running, run };
}
