import { osloDate, type Refused, refuse } from '#domain';
import { actingAs } from '../commands/acting-as.ts';
import { actorOf } from '../commands/actor-of.ts';
import type { NewId, UnitOfWork } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';

/** Where an organisation's routine for whistle-blowing is found (aml. § 2 A-6). */
export interface WhistleblowingRoutine { readonly text: string; readonly url: string | null }

const TEXT_MAX = 2_000;
const URL_MAX = 500;

const isAddress = (url: string): boolean => url.length <= URL_MAX && url.startsWith('https://') && URL.canParse(url);

/** Sets the pointer to the routine, which stands wherever a statement is given; said in the organisation's log. */
export async function setWhistleblowing(unitOfWork: UnitOfWork, viewer: Viewer, { text, url }: WhistleblowingRoutine, newId: NewId): Promise<{ readonly ok: true } | Refused> {
  if (!viewer.roles.includes('HR_ADMIN')) return refuse('ADMINISTRATOR_REQUIRED');
  if (text.trim() === '') return refuse('TEXT_EMPTY', ['text'], { field: 'text' });
  if (text.length > TEXT_MAX) return refuse('TEXT_TOO_LONG', ['text'], { field: 'text', max: TEXT_MAX, length: text.length });
  if (url !== null && !isAddress(url)) return refuse('ADDRESS_INVALID', ['url'], { max: URL_MAX });
  await unitOfWork.run(viewer.organisationId, async (transaction) => {
    const at = await transaction.now();
    await transaction.setWhistleblowing({ text: text.trim(), url });
    await transaction.append([{ id: newId(), initiativeId: null, type: 'organisation.whistleblowing-set', payload: { text: text.trim(), url }, by: actingAs(actorOf(viewer), null, osloDate(at)), at, occurredOn: null }]);
  });
  return { ok: true };
}
