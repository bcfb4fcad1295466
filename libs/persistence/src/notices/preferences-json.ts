/** A row of notification_preference, aliased `f`, as the application's preferences. */
export const PREFERENCES_JSON = `json_build_object('inApp', f.in_app, 'mail', f.mail, 'digest', f.digest, 'cadence', f.cadence, 'mailFrom', f.mail_from, 'mailUntil', f.mail_until)`;
