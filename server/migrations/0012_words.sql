-- One word for one thing: what belongs to a licence is a licence seat. A seat will be a numbered
-- place of a hall.

alter table sessions rename column seat_id to licence_seat_id;
alter index sessions_of_seat rename to sessions_of_licence_seat;
alter table application_sessions rename column seat_id to licence_seat_id;
alter index application_sessions_of_seat rename to application_sessions_of_licence_seat;

create or replace function queue_logouts() returns trigger language plpgsql as $$
begin
  update application_sessions
     set logout_due_at = statement_timestamp()
   where sid = old.sid and logout_due_at is null
     and (new.ended_at is not null or licence_seat_id is not distinct from old.licence_seat_id);
  return null;
end $$;

alter function count_seats rename to count_licence_seats;

alter table login_tickets rename to pending_logins;
alter index login_tickets_pkey rename to pending_logins_pkey;
alter index login_tickets_of_user rename to pending_logins_of_user;
alter index login_tickets_by_expiry rename to pending_logins_by_expiry;

alter table sessions rename column factor_shown_at to factor_verified_at;
alter table pending_logins rename column factor_shown_at to factor_verified_at;
