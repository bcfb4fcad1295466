import { createContext, useContext } from 'react';
import type { ShellFragment } from '../generated/shell/shell.ts';

/** What the frame knows and does, whatever page stands in it. */
export interface ShellKeeper {
  /** From the newest answer; null before the first. */
  readonly known: ShellFragment | null;
  readonly keep: (shell: ShellFragment) => void;
  /** Says that the session is over, over the page, which keeps what was typed. */
  readonly endSession: () => void;
  /** Says for a while, and to screen readers, that something was done. */
  readonly announce: (text: string) => void;
}

export const ShellContext = createContext<ShellKeeper | null>(null);

export function useShell(): ShellKeeper {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('A page stands outside the frame');
  return shell;
}
