export { meetingCalendarFile, meetingUid } from './meeting-calendar-file.ts';
export type { CalendarFileOf, CalendarMeeting, CalendarMethod, CalendarPerson } from './meeting-calendar-file.ts';
