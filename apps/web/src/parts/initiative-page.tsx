import type { TypedDocumentNode } from '@urql/core';
import type { ReactNode } from 'react';
import { FailureNotice } from '../app/failure-notice.tsx';
import { Page } from '../app/page.tsx';
import type { ShellFragment } from '../generated/shell/shell.ts';
import { usePage } from '../graph/use-page.ts';
import { InitiativeCrumbs, InitiativeTabs, useNumber } from './initiative-frame.tsx';

/** What a page inside an initiative asks for at least. */
interface Answer extends ShellFragment { readonly initiative: { readonly title: string } | null }

interface Props<Data extends Answer> {
  readonly query: TypedDocumentNode<Data, { number: string }>;
  readonly title: string;
  readonly lead?: string;
  /** Forms stand without the tabs: there is one thing to do. */
  readonly tabs?: boolean;
  readonly actions?: (initiative: NonNullable<Data['initiative']>, data: Data) => ReactNode;
  readonly children: (initiative: NonNullable<Data['initiative']>, data: Data, reload: () => void) => ReactNode;
}

/** A page inside an initiative: its query by the number in the address, the way up, the tabs, the title. */
export function InitiativePage<Data extends Answer>({ query, title, lead, tabs = true, actions, children }: Props<Data>) {
  const number = useNumber();
  const page = usePage(query, { number });
  const name = page.state === 'READY' ? page.data.initiative?.title : undefined;
  return (
    <Page page={page} title={title} crumbs={<InitiativeCrumbs title={name} />} {...(lead !== undefined && { lead: () => lead })}
      {...(actions !== undefined && { actions: (data: Data) => data.initiative !== null && actions(data.initiative, data) })}>
      {(data, reload) => (data.initiative === null ? <FailureNotice failure={{ kind: 'MISSING' }} /> : <>{tabs && <InitiativeTabs />}{children(data.initiative, data, reload)}</>)}
    </Page>
  );
}
