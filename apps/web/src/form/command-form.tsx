import type { TypedDocumentNode } from '@urql/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { FailureNotice } from '../app/failure-notice.tsx';
import type { Failure } from '../graph/failure.ts';
import { type CommandPayload, type PayloadOf, type Refused, useCommand } from '../graph/use-command.ts';
import { useTexts } from '../language/use-language.ts';
import { useShell } from '../shell/shell-context.ts';
import { draftOf, dropDraft, keepDraft } from './drafts.ts';
import { ErrorSummary } from './error-summary.tsx';
import { texts } from './texts.ts';

interface Props<Data, Input, Values extends FieldValues> {
  readonly mutation: TypedDocumentNode<Data, { input: Input }>;
  /** Names the draft: the form and what it is about. */
  readonly name: string;
  readonly defaults: Values;
  readonly input: (values: Values) => Input;
  /** The button: what it does, as a verb. */
  readonly submit: string;
  /** Said when it is done. */
  readonly said: string;
  /** Where to go then; nowhere when the form stays. */
  readonly next?: string | ((payload: PayloadOf<Data>) => string);
  readonly done?: () => void;
  /** Where cancelling leads. */
  readonly back?: string;
  /** Reads the page anew when someone has changed what the form is about. */
  readonly stale?: (() => void) | undefined;
  /** Field of the form for a field of the input, where they differ. */
  readonly fieldOf?: (inputField: string) => string;
  readonly children: ReactNode;
}

/**
 * A form for one command. Keeps a draft in the tab, shows errors in a summary that takes the focus and at their fields, and sends the same key again after a lost
 * answer. The fields check what a reader can see at once; the rules are the server's.
 */
export function CommandForm<Data extends Readonly<Record<string, CommandPayload>>, Input, Values extends FieldValues>(props: Props<Data, Input, Values>) {
  const { mutation, name, defaults, input, submit, said, next, done, back, stale, fieldOf = (field) => field, children } = props;
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { announce } = useShell();
  const { run, running } = useCommand<Data, Input>(mutation);
  const form = useForm<Values>({ defaultValues: draftOf(name, defaults) as DefaultValues<Values>, shouldFocusError: false, mode: 'onSubmit' });
  const [general, setGeneral] = useState<readonly Refused[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempts = useRef(0);
  const [shown, setShown] = useState(0);
  useEffect(() => form.subscribe({ formState: { values: true, isDirty: true }, callback: ({ values, isDirty }) => { if (isDirty) keepDraft(name, values); } }), [form, name]);

  const send = async (values: Values): Promise<void> => {
    setFailure(null);
    const outcome = await run(input(values));
    if (outcome.kind === 'FAILED') return setFailure(outcome.failure);
    if (outcome.kind === 'REFUSED') return refuse(outcome.refusals);
    dropDraft(name);
    form.reset(defaults);
    setGeneral([]);
    announce(said);
    done?.();
    if (next !== undefined) await navigate(typeof next === 'string' ? next : next(outcome.payload));
  };
  const refuse = (refusals: readonly Refused[]): void => {
    if (refusals.some(({ code }) => code === 'STALE')) stale?.();
    const known = new Set(Object.keys(form.control._fields));
    const placed = refusals.flatMap((refusal) => {
      const field = refusal.field === null ? null : fieldOf(refusal.field);
      return field !== null && known.has(field.split('.')[0] ?? '') ? [{ field, refusal }] : [];
    });
    for (const { field, refusal } of placed) form.setError(field as Path<Values>, { type: 'server', message: refusal.message });
    setGeneral(refusals.filter((refusal) => !placed.some((found) => found.refusal === refusal)).map((refusal) => (refusal.code === 'STALE' ? { ...refusal, message: t('stale') } : refusal)));
    setShown((attempts.current += 1));
  };

  return (
    <FormProvider {...form}>
      <form className="form" noValidate aria-busy={running} onSubmit={(event) => {
        setGeneral([]);
        form.clearErrors();
        form.handleSubmit(send, () => { setShown((attempts.current += 1)); })(event).catch((error: unknown) => { throw error; });
      }}>
        <ErrorSummary shown={shown} general={general.map(({ message }) => message)} />
        {failure !== null && <FailureNotice failure={failure} />}
        {children}
        <div className="form-end">
          <button type="submit" className="ds-button" disabled={running} aria-busy={running}>{submit}</button>
          {back !== undefined && <button type="button" className="ds-button" data-variant="tertiary" onClick={() => { dropDraft(name); void navigate(back); }}>{t('cancel')}</button>}
        </div>
      </form>
    </FormProvider>
  );
}
