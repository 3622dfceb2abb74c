import type Mail from 'nodemailer/lib/mailer/index.js'
import type { Message } from './composeLetter.ts'

/**
 * A letter as nodemailer takes it. Names, addresses and the subject are given as fields, which it
 * encodes (RFC 2047), so no text of a person becomes a header. It may read no file and no address.
 */
export function mailOf({ calendar, receipt, ...message }: Message): Mail.Options {
  const { messageId, date, from, to, subject, text, html, language } = message
  return {
    messageId,
    date,
    from,
    to,
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: [
      ...(calendar === undefined
        ? []
        : [
            {
              filename: 'event.ics',
              content: calendar,
              contentType: 'text/calendar; charset=utf-8',
            },
          ]),
      ...(receipt ? [{ ...receipt, contentType: 'application/pdf' }] : []),
    ],
  }
}
