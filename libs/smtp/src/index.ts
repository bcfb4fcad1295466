export { deliveryOf } from './delivery-of.ts';
export { SmtpMailer, type SmtpParts, type SmtpSettings } from './smtp-mailer.ts';
