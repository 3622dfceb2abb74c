import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * The write of a batch of scans to its tickets. The gate composes it into the statement that has
 * locked and judged their rows, so that the judgement and the write are one (laws 2 and 3).
 *
 * An admitted ticket becomes CONSUMED, its holder is inside or outside, and its code is spent. A
 * wrong code is counted. The first right code after too many wrong ones is remembered.
 *
 * @param judged A table of the statement, or a query in parentheses, with the rows that count:
 * `event_id`, `ticket_id`, `reason`, `direction`, `gate`, `step`, `dry_run`, and `wrong_codes` of
 * the last minutes.
 */
export function useTickets(sql: Sql, judged: SqlPart): SqlPart {
  return sql`
    update tickets t
       set status = case when j.reason is null then 'CONSUMED' else t.status end,
           validation_datetime = case when j.reason is null then coalesce(t.validation_datetime, now())
                                      else t.validation_datetime end,
           validated_gate = case when j.reason is null and t.validation_datetime is null then j.gate
                                 else t.validated_gate end,
           inside = case when j.reason is null then j.direction = 'in' else t.inside end,
           last_step = case when j.reason is null then j.step else t.last_step end,
           wrong_codes = case when j.reason = 'bad_code' then j.wrong_codes + 1
                              when j.reason is null then 0 else t.wrong_codes end,
           wrong_codes_since = case when j.reason = 'bad_code' and j.wrong_codes = 0 then now()
                                    when j.reason is null then null else t.wrong_codes_since end,
           first_shown_step = case when j.reason = 'show_next_code' then j.step
                                   when j.reason is null then null else t.first_shown_step end
      from ${judged} j
     where t.event_id = j.event_id and t.uuid = j.ticket_id
       and case when j.dry_run then j.reason = 'bad_code'
                else j.reason is null or j.reason in ('bad_code', 'show_next_code') end`
}
