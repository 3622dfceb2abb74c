-- An entry that was a mistake is undone, and stays in the record.

alter table scans
  add column undone_at timestamptz,
  add column undone_by uuid,
  add column undo_reason text,
  add constraint scans_undone_by_somebody
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)),
  add constraint scans_undone_entries check (undone_at is null or (result = 'admitted' and direction = 'in'));
comment on column scans.undone_at is 'When an admin of the event undid this entry: the ticket admits once more. Only the last entry of a ticket, and once (law 2).';

create index scans_by_id on scans using brin (uuid) with (autosummarize = on);
comment on index scans_by_id is 'For finding a scan by its id alone. Ids grow with time, like the table, so a range of pages says enough; a scan writes no entry.';
