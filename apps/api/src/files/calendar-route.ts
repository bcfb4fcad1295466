import express, { type Request, type Response, type Router } from 'express';
import { hasScope, type Viewer } from '#application';
import { meetingCalendarFile } from '#calendar-files';
import type { Intensity, Language } from '#domain';
import { decodeGlobalId } from '#persistence';
import { refuseRequest } from '../http/refuse-request.ts';
import { requestScope } from '../http/request-scope.ts';
import { sendAsAttachment } from './send-as-attachment.ts';

interface MeetingShown {
  readonly title: string; readonly place: string | null; readonly startsAt: string; readonly minutes: number; readonly status: string; readonly calendarSequence: number;
  readonly items: readonly { readonly position: number; readonly title: string; readonly intensity: Intensity }[];
}
type ReadMeeting = (viewer: Viewer, variables: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

/** What each item is called to, in the words of the summons. */
const KIND: Readonly<Record<Intensity, Readonly<Record<Language, string>>>> = {
  INFORM: { nb: 'informasjon', nn: 'informasjon', en: 'information' },
  ADVISE: { nb: 'ta med på råd', nn: 'ta med på råd', en: 'advice' },
  CONSULT: { nb: 'drøfting', nn: 'drøfting', en: 'consultation' },
  AGREE: { nb: 'forhandling', nn: 'forhandling', en: 'negotiation' },
};

export interface CalendarRouteParts {
  readonly meeting: ReadMeeting;
  /** Where people reach Medvirk. */
  readonly publicUrl: string;
}

/** `GET /calendar/<meeting>.ics`: the calendar file of a meeting that the asker may see, with its agenda in the asker's language. Stands behind `identify`. */
export const calendarRoute = (parts: CalendarRouteParts): Router => express.Router()
  .get('/calendar/:file', (request: Request, response: Response, next: (error?: unknown) => void) => { give(request, response, parts).catch(next); });

async function give(request: Request, response: Response, { meeting, publicUrl }: CalendarRouteParts): Promise<void> {
  const viewer = await requestScope().askAnew();
  if (viewer === null) return refuseRequest(response, 'UNAUTHENTICATED');
  const name = /^(MTG_[0-9a-f]{32})\.ics$/.exec(String(request.params['file']))?.[1];
  const id = name === undefined ? undefined : decodeGlobalId(name)?.id;
  if (name === undefined || id === undefined || !hasScope(viewer, 'initiative:read')) return refuseRequest(response, 'NOT_FOUND');
  const { node, organisation } = await meeting(viewer, { id: name }) as { readonly node: MeetingShown | null; readonly organisation: { readonly now: string } };
  if (node === null) return refuseRequest(response, 'NOT_FOUND');
  const { title, place, startsAt, minutes, status, calendarSequence: sequence, items } = node;
  const description = items.length === 0 ? null : items.map((item) => `${item.position}. ${item.title} (${KIND[item.intensity][viewer.language]})`).join('\n');
  const file = meetingCalendarFile({
    method: 'PUBLISH', cancelled: status === 'CANCELLED', at: organisation.now,
    meeting: { id, sequence, title, description, place, startsAt, minutes, url: publicUrl === null ? null : new URL(`/moter/${name}`, publicUrl).href },
  });
  sendAsAttachment(response, `${name}.ics`, 'text/calendar; charset=utf-8');
  response.send(file);
}
